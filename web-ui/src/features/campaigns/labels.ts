import { messages } from '@/i18n/messages';

/** Words for the codes that a plan holds. */
export const useKindNames = messages(
  {
    LAUNCH_CEREMONY: 'Lễ phát động',
    ACKNOWLEDGEMENT: 'Xác nhận đã nhận, đã quán triệt',
    REGISTRATION_DUE: 'Đăng ký thi đua',
    PLAN_DUE: 'Gửi kế hoạch, cam kết chỉ tiêu',
    PLEDGE_SIGNING: 'Ký giao ước thi đua',
    INSPECTION: 'Kiểm tra',
    INTERIM_REVIEW: 'Sơ kết',
    CROSS_SCORING: 'Chấm điểm chéo',
    REPORT_DUE: 'Báo cáo',
    DOSSIER_DUE: 'Nộp hồ sơ khen thưởng',
    COUNCIL_MEETING: 'Hội đồng họp bình xét',
    PUBLICATION: 'Công khai kết quả',
    FINAL_REVIEW: 'Tổng kết',
  },
  {
    LAUNCH_CEREMONY: 'Launch ceremony',
    ACKNOWLEDGEMENT: 'Confirm receipt and briefing',
    REGISTRATION_DUE: 'Registration',
    PLAN_DUE: 'Plan and commitments',
    PLEDGE_SIGNING: 'Signing of the pledge',
    INSPECTION: 'Inspection',
    INTERIM_REVIEW: 'Interim review',
    CROSS_SCORING: 'Cross-scoring',
    REPORT_DUE: 'Report',
    DOSSIER_DUE: 'Commendation dossier',
    COUNCIL_MEETING: 'Council meeting',
    PUBLICATION: 'Publication of results',
    FINAL_REVIEW: 'Final review',
  },
);

export const useDeliverableNames = messages(
  {
    NONE: 'Không phải nộp gì',
    ACKNOWLEDGEMENT: 'Xác nhận đã nhận, đã quán triệt',
    REGISTRATION: 'Đăng ký thi đua',
    PLEDGE: 'Giao ước thi đua',
    COMMITMENTS: 'Cam kết chỉ tiêu',
    PROGRESS_REPORT: 'Báo cáo tiến độ',
    SELF_SCORE: 'Tự chấm điểm',
    DOSSIER: 'Hồ sơ khen thưởng',
  },
  {
    NONE: 'Nothing to hand in',
    ACKNOWLEDGEMENT: 'Confirmation of receipt and briefing',
    REGISTRATION: 'Registration',
    PLEDGE: 'Pledge',
    COMMITMENTS: 'Commitments',
    PROGRESS_REPORT: 'Progress report',
    SELF_SCORE: 'Self-score',
    DOSSIER: 'Commendation dossier',
  },
);

export const useAudienceNames = messages(
  { PARTICIPANTS: 'Các đơn vị tham gia', OWNER: 'Đơn vị phát động' },
  { PARTICIPANTS: 'Participating units', OWNER: 'The launching body' },
);

export const useFormNames = messages(
  { THUONG_XUYEN: 'Thường xuyên', THEO_CHUYEN_DE: 'Theo chuyên đề' },
  { THUONG_XUYEN: 'Regular', THEO_CHUYEN_DE: 'Thematic' },
);

export const useScopeNames = messages(
  {
    TOAN_QUOC: 'Toàn quốc',
    TINH: 'Toàn tỉnh',
    CUM_KHOI: 'Cụm, khối thi đua',
    XA: 'Xã, phường',
    DON_VI: 'Cơ quan, đơn vị',
  },
  { TOAN_QUOC: 'Nationwide', TINH: 'Province', CUM_KHOI: 'Bloc', XA: 'Commune', DON_VI: 'The body itself' },
);

export const useStateNames = messages(
  { DRAFT: 'Dự thảo', SUBMITTED: 'Đã trình, chờ duyệt', RETURNED: 'Trả lại', LAUNCHED: 'Đã phát động' },
  { DRAFT: 'Draft', SUBMITTED: 'Submitted', RETURNED: 'Returned', LAUNCHED: 'Launched' },
);

const TITLES = {
  LDTT: 'Lao động tiên tiến',
  CSTDCS: 'Chiến sĩ thi đua cơ sở',
  CSTDT: 'Chiến sĩ thi đua cấp tỉnh',
  TTLDTT: 'Tập thể lao động tiên tiến',
  TTLDXS: 'Tập thể lao động xuất sắc',
  CO_THI_DUA_TINH: 'Cờ thi đua của tỉnh',
  GIAY_KHEN: 'Giấy khen',
  BANG_KHEN_TINH: 'Bằng khen của Chủ tịch UBND tỉnh',
};

/** Names of titles and forms of commendation are legal terms: they stay Vietnamese. */
export const useRewardNames = messages(TITLES, TITLES);

export const useSubjectNames = messages(
  { TAP_THE: 'tập thể', CA_NHAN: 'cá nhân', HO_GIA_DINH: 'hộ gia đình' },
  { TAP_THE: 'collectives', CA_NHAN: 'individuals', HO_GIA_DINH: 'households' },
);

export const useStageNames = messages(
  { AWARD: 'Đơn vị phát động khen', PROPOSE_UP: 'Đề nghị cấp trên' },
  { AWARD: 'Awarded by the body', PROPOSE_UP: 'Proposed to the level above' },
);

export const useDocumentTypeNames = messages(
  {
    KE_HOACH: 'Kế hoạch',
    CHI_THI: 'Chỉ thị',
    PHAT_DONG: 'Phát động',
    GIAO_UOC: 'Giao ước',
    QUYET_DINH: 'Quyết định',
    THONG_BAO: 'Thông báo',
    HUONG_DAN: 'Hướng dẫn',
    CHUONG_TRINH: 'Chương trình',
    CONG_VAN: 'Công văn',
    LOI_KEU_GOI: 'Lời kêu gọi',
  },
  {
    KE_HOACH: 'Plan',
    CHI_THI: 'Directive',
    PHAT_DONG: 'Launch notice',
    GIAO_UOC: 'Pledge',
    QUYET_DINH: 'Decision',
    THONG_BAO: 'Notice',
    HUONG_DAN: 'Guidance',
    CHUONG_TRINH: 'Programme',
    CONG_VAN: 'Official letter',
    LOI_KEU_GOI: 'Appeal',
  },
);

/** The word for a code; a code of a later version shows as a dash, never raw. */
export function word(names: Record<string, string>, code: string | null | undefined): string {
  return (code && names[code]) || '—';
}

export function options<K extends string>(names: Record<K, string>): { value: K; label: string }[] {
  return (Object.keys(names) as K[]).map((value) => ({ value, label: names[value] }));
}
