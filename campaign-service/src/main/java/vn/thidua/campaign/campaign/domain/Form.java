package vn.thidua.campaign.campaign.domain;

/** Hình thức tổ chức phong trào (Luật 06/2022/QH15, Điều 16 khoản 1): thường xuyên, theo chuyên đề. */
public enum Form {
    THUONG_XUYEN,
    THEO_CHUYEN_DE
}
