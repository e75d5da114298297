package vn.thidua.award.whatif;

/** Examples of the API document; a test sends every request and compares the answer. */
final class WhatIfExamples {

    static final String EXCELLENT = "Excellent, no initiative, by the law of 2025";

    static final String EXCELLENT_REQUEST = """
            {
              "day": "2025-12-10",
              "awards": ["CSTDCS"],
              "subject": {
                "startDate": "2015-01-01",
                "facts": [
                  {"recordId": "A", "type": "XEP_LOAI", "code": "HOAN_THANH_XUAT_SAC", "year": 2025}
                ]
              }
            }""";

    static final String EXCELLENT_ANSWER = """
            {
              "subjectKind": "PERSON",
              "year": 2025,
              "day": "2025-12-10",
              "verdicts": [
                {
                  "awardCode": "CSTDCS",
                  "awardName": "Chiến sĩ thi đua cơ sở",
                  "outcome": "ELIGIBLE",
                  "packs": [
                    "RP-2025"
                  ],
                  "lines": [
                    {
                      "ruleId": "CSTDCS-23-1",
                      "layer": "NATIONAL",
                      "layerName": "Luật, nghị định, thông tư",
                      "pack": "RP-2025",
                      "article": "Điều 23 khoản 1",
                      "document": "Luật Thi đua, khen thưởng 06/2022/QH15",
                      "required": "Đạt tiêu chuẩn danh hiệu “Lao động tiên tiến”",
                      "found": "Hoàn thành xuất sắc nhiệm vụ năm 2025; Không bị kỷ luật năm 2025",
                      "truth": "MET",
                      "confidence": "VERIFIED",
                      "ifVerified": null,
                      "reason": null,
                      "records": [
                        "A"
                      ],
                      "missing": [],
                      "parts": [
                        {
                          "ruleId": null,
                          "layer": null,
                          "layerName": null,
                          "pack": null,
                          "article": null,
                          "document": null,
                          "required": "Hoàn thành tốt nhiệm vụ trở lên",
                          "found": "Hoàn thành xuất sắc nhiệm vụ năm 2025",
                          "truth": "MET",
                          "confidence": null,
                          "ifVerified": null,
                          "reason": null,
                          "records": [
                            "A"
                          ],
                          "missing": [],
                          "parts": []
                        },
                        {
                          "ruleId": null,
                          "layer": null,
                          "layerName": null,
                          "pack": null,
                          "article": null,
                          "document": null,
                          "required": "Có tinh thần tự lực, đoàn kết, tương trợ, tích cực tham gia phong trào thi đua",
                          "found": "Hội đồng nhận xét và biểu quyết",
                          "truth": "LEFT_TO_COUNCIL",
                          "confidence": null,
                          "ifVerified": null,
                          "reason": null,
                          "records": [],
                          "missing": [],
                          "parts": []
                        },
                        {
                          "ruleId": null,
                          "layer": null,
                          "layerName": null,
                          "pack": null,
                          "article": null,
                          "document": null,
                          "required": "Không bị kỷ luật từ khiển trách trở lên trong năm",
                          "found": "Không bị kỷ luật năm 2025",
                          "truth": "MET",
                          "confidence": null,
                          "ifVerified": null,
                          "reason": null,
                          "records": [],
                          "missing": [],
                          "parts": []
                        }
                      ]
                    },
                    {
                      "ruleId": "CSTDCS-23-2",
                      "layer": "NATIONAL",
                      "layerName": "Luật, nghị định, thông tư",
                      "pack": "RP-2025",
                      "article": "Điều 23 khoản 2",
                      "document": "Luật Thi đua, khen thưởng 06/2022/QH15",
                      "required": "Hoàn thành xuất sắc nhiệm vụ hoặc có sáng kiến được cơ sở công nhận hoặc đề tài khoa học được nghiệm thu",
                      "found": "Hoàn thành xuất sắc nhiệm vụ năm 2025",
                      "truth": "MET",
                      "confidence": "VERIFIED",
                      "ifVerified": null,
                      "reason": null,
                      "records": [
                        "A"
                      ],
                      "missing": [],
                      "parts": [
                        {
                          "ruleId": null,
                          "layer": null,
                          "layerName": null,
                          "pack": null,
                          "article": null,
                          "document": null,
                          "required": "được xếp loại Hoàn thành xuất sắc nhiệm vụ",
                          "found": "Hoàn thành xuất sắc nhiệm vụ năm 2025",
                          "truth": "MET",
                          "confidence": null,
                          "ifVerified": null,
                          "reason": null,
                          "records": [
                            "A"
                          ],
                          "missing": [],
                          "parts": []
                        },
                        {
                          "ruleId": null,
                          "layer": null,
                          "layerName": null,
                          "pack": null,
                          "article": null,
                          "document": null,
                          "required": "có sáng kiến được cơ sở công nhận, chưa dùng để xét khen thưởng",
                          "found": "Không có sáng kiến được công nhận năm 2025",
                          "truth": "NOT_MET",
                          "confidence": null,
                          "ifVerified": null,
                          "reason": null,
                          "records": [],
                          "missing": [
                            "Một sáng kiến năm 2025 được cơ sở công nhận và chưa sử dụng"
                          ],
                          "parts": []
                        }
                      ]
                    },
                    {
                      "ruleId": "TAM-DUNG-4",
                      "layer": "NATIONAL",
                      "layerName": "Luật, nghị định, thông tư",
                      "pack": "RP-2025",
                      "article": "Điều 4",
                      "document": "Nghị định 152/2025/NĐ-CP",
                      "required": "Chưa xét khi đang xem xét kỷ luật, đang điều tra, thanh tra, kiểm tra, xác minh đơn khiếu nại, tố cáo",
                      "found": "Không có việc đang xem xét",
                      "truth": "MET",
                      "confidence": "UNVERIFIED",
                      "ifVerified": null,
                      "reason": null,
                      "records": [],
                      "missing": [],
                      "parts": []
                    }
                  ],
                  "other": null
                }
              ]
            }""";

    static final String LATE = "A decision signed after the day is refused";

    static final String LATE_REQUEST = """
            {
              "day": "2025-12-10",
              "subject": {
                "facts": [
                  {"type": "DANH_HIEU", "code": "LDTT", "year": 2025, "decisionNo": "208/QĐ-TCT", "decisionDate": "2025-12-15"}
                ]
              }
            }""";

    static final String LATE_ANSWER = """
            {
              "type": "https://thidua.vn/problems/what-if-fact-in-the-future",
              "title": "Dữ kiện ở sau ngày xét",
              "status": 422,
              "detail": "Ngày quyết định ở sau ngày xét.",
              "errors": [
                {
                  "pointer": "/subject/facts/0/decisionDate",
                  "code": "future",
                  "message": "Ngày quyết định ở sau ngày xét"
                }
              ]
            }""";

    private WhatIfExamples() {}
}
