"""A scheme that means harm: markup, template syntax, scripts' addresses and marks of direction wherever it may say something."""

from __future__ import annotations

MARKUP = "<img src=x onerror=alert(1)><script>alert(2)</script></title></style></svg><svg onload=alert(3)>"
TEMPLATE = "{{ 7 * 7 }}{% for a in b %}{{ ''.__class__ }}"
HOSTILE = f"""\
schema: compact-rules/scheme@1
language: cy
scheme:
  title: 'Hostile {MARKUP} {TEMPLATE}'
  authority_gss: W06000022
  adopted_on: 2024-01-01
purpose:
  text: "{TEMPLATE} javascript:alert(4) \\u202Eevil\\u202C as appropriate"
parties:
  - {{id: '"><script>alert(5)</script>', kind: local_authority, name: '{MARKUP}'}}
  - {{id: sector, kind: cvc, name: "{TEMPLATE}"}}
  - {{id: sector, kind: cvc, name: 'Sector'}}
principles:
  - {{id: 'P1" onmouseover="alert(6)', text: '{MARKUP}', binds: ['"><b>x'], about: '{MARKUP}'}}
'<script>alert(7)</script>': '&lt;script&gt; ]]> --> </pre>'
departures:
  - {{rule: INC-04, reason: '{MARKUP}', alternative: "{TEMPLATE}", until: 2027-01-01}}
"""
