/** The demo's door, open by design: every account has this password, and the sign-in page offers one account a role. */
export const DEMO_PASSWORD = 'demo-2020';

export const DEMO_ADDRESSES = {
  office: 'office@demo.example',
  akim: 'akim.turkistan@demo.example',
  ministry: 'mia@demo.example',
  reader: 'chancellery@demo.example',
  administrator: 'admin@demo.example',
} as const;
