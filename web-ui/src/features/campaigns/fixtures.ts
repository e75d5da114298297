import type { Campaign, CampaignPlan } from './campaigns';

/** Data for tests, in the shape of the server's answers. */
export function aPlan(part: Partial<CampaignPlan> = {}): CampaignPlan {
  return {
    title: 'Phong trào thi đua năm 2027',
    form: 'THUONG_XUYEN',
    scope: 'DON_VI',
    theme: null,
    slogan: null,
    periodFrom: '2027-01-01',
    periodTo: '2027-12-31',
    periodSource: null,
    document: {
      type: null,
      number: null,
      issuer: null,
      parentBody: null,
      place: null,
      date: null,
      abstractText: null,
    },
    legalBases: [],
    objectives: [],
    contents: [{ ref: 'III.1', label: '1.', heading: 'Đào tạo', text: 'Mở đủ 46 lớp', source: null }],
    criteria: [],
    indicators: [],
    milestones: [
      {
        id: 'm1',
        kind: 'INTERIM_REVIEW',
        title: 'Sơ kết',
        due: '2027-07-09',
        dueText: null,
        deliverable: 'NONE',
        audience: 'PARTICIPANTS',
        source: { text: 'Sơ kết ngày 09/7/2027', start: 40, end: 61 },
      },
    ],
    participants: ['NS-TCT-LLCS'],
    audience: [],
    rewards: [],
    scoring: null,
    duties: [],
    recipients: [],
    signers: [],
    remarks: [],
    ...part,
  };
}

export function aCampaign(part: Partial<Campaign> = {}): Campaign {
  const school = { code: 'NS-TCT', name: 'Trường Chính trị tỉnh Nậm Sơn', shortName: 'TCT' };
  const faculty = { code: 'NS-TCT-LLCS', name: 'Khoa Lý luận cơ sở', shortName: 'K. LLCS' };
  return {
    id: '5f0c9a52-6f1e-4a3f-8c44-2f2f5d5b7a10',
    version: 2,
    state: 'DRAFT',
    ownerUnit: school,
    documentId: null,
    plan: aPlan(),
    flaws: [],
    advice: [],
    remarks: [],
    obligations: [
      {
        deliverable: 'ACKNOWLEDGEMENT',
        deliverableName: 'Xác nhận đã nhận, đã quán triệt',
        title: 'Xác nhận đã nhận, đã quán triệt',
        due: '2026-12-01',
        units: 1,
      },
    ],
    calendarDates: [],
    parent: null,
    inherited: [],
    parentDates: [],
    participants: [faculty],
    possibleParticipants: [faculty],
    recipientUnits: [],
    steps: {
      createdBy: 'Nông Thị Ánh Tuyết',
      createdAt: '2026-11-23T02:00:00Z',
      updatedAt: '2026-11-23T02:00:00Z',
      submittedBy: null,
      submittedAt: null,
      returnedBy: null,
      returnedAt: null,
      launchedBy: null,
      launchedAt: null,
    },
    addendum: null,
    acknowledged: null,
    allowedActions: ['edit', 'submit'],
    ...part,
  };
}
