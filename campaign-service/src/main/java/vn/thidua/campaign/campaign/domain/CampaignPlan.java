package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a campaign says (nội dung phong trào): drafted from the launch document, corrected by the officer, frozen by
 * the launch. It is one document, edited as a whole; the same shape is stored, sent and received. Within v1 fields are
 * only added, because stored plans are read again.
 *
 * @param title        tên phong trào
 * @param theme        chủ đề
 * @param slogan       khẩu hiệu
 * @param periodFrom   first day (thời gian thi đua)
 * @param periodTo     last day
 * @param participants units that take part; empty before the officer has chosen
 * @param audience     who takes part in the words of the document
 * @param remarks      what the reader found unclear in the document and nobody has settled yet
 */
public record CampaignPlan(
        String title,
        @Nullable Form form,
        @Nullable Scope scope,
        @Nullable Passage theme,
        @Nullable Passage slogan,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable Source periodSource,
        DocumentHead document,
        List<LegalBasis> legalBases,
        List<Passage> objectives,
        List<Content> contents,
        List<Passage> criteria,
        List<Indicator> indicators,
        List<Milestone> milestones,
        List<String> participants,
        List<Group> audience,
        List<Reward> rewards,
        @Nullable Scoring scoring,
        List<Duty> duties,
        List<Recipient> recipients,
        List<Signer> signers,
        List<Remark> remarks) {

    public CampaignPlan {
        title = Texts.clean(title);
        document = document == null ? DocumentHead.EMPTY : document;
        legalBases = copy(legalBases);
        objectives = copy(objectives);
        contents = copy(contents);
        criteria = copy(criteria);
        indicators = copy(indicators);
        milestones = copy(milestones);
        participants = copy(participants);
        audience = copy(audience);
        rewards = copy(rewards);
        duties = copy(duties);
        recipients = copy(recipients);
        signers = copy(signers);
        remarks = copy(remarks);
    }

    /** A plan with nothing but its title, for a campaign without a document. */
    public static CampaignPlan titled(String title) {
        return new CampaignPlan(
                title,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                DocumentHead.EMPTY,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public CampaignPlan withMilestones(List<Milestone> others) {
        return new CampaignPlan(
                title,
                form,
                scope,
                theme,
                slogan,
                periodFrom,
                periodTo,
                periodSource,
                document,
                legalBases,
                objectives,
                contents,
                criteria,
                indicators,
                others,
                participants,
                audience,
                rewards,
                scoring,
                duties,
                recipients,
                signers,
                remarks);
    }

    public CampaignPlan withContents(List<Content> others, List<Indicator> targets) {
        return new CampaignPlan(
                title,
                form,
                scope,
                theme,
                slogan,
                periodFrom,
                periodTo,
                periodSource,
                document,
                legalBases,
                objectives,
                others,
                criteria,
                targets,
                milestones,
                participants,
                audience,
                rewards,
                scoring,
                duties,
                recipients,
                signers,
                remarks);
    }

    /** The plan for the year after (chép năm trước); {@code possible}: units that may still take part. */
    public CampaignPlan nextYear(Set<String> possible, WorkDays calendar) {
        return new NextYear(this, calendar).plan(possible).scheduled(calendar);
    }

    /** The same with the days that relative milestones mean (mốc tính theo mốc khác). */
    public CampaignPlan scheduled(WorkDays calendar) {
        return withMilestones(new Schedule(milestones, document.date()).settled(calendar));
    }

    public boolean has(MilestoneKind kind) {
        return milestones.stream().anyMatch(milestone -> milestone.kind() == kind);
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Words with the place that they come from. */
    public record Passage(String text, @Nullable Source source) {

        public Passage {
            text = Texts.clean(text);
        }
    }

    /** An act that the document rests on (căn cứ). {@code role}: BASIS, PARENT_CAMPAIGN or REFERENCE. */
    public record LegalBasis(
            String type,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer,
            String role,
            String text,
            @Nullable Source source) {

        public LegalBasis {
            type = Texts.clean(type);
            number = Texts.orNull(number);
            issuer = Texts.orNull(issuer);
            role = Texts.clean(role);
            text = Texts.clean(text);
        }
    }

    /** A numbered content (nội dung thi đua); {@code ref} is its path, {@code III.2}. */
    public record Content(
            String ref,
            @Nullable String label,
            @Nullable String heading,
            String text,
            @Nullable Source source) {

        public Content {
            ref = Texts.clean(ref);
            label = Texts.orNull(label);
            heading = Texts.orNull(heading);
            text = Texts.clean(text);
        }
    }

    /** Who takes part, as the document words it (đối tượng). */
    public record Group(
            List<SubjectKind> kinds, String text, @Nullable Source source) {

        public Group {
            kinds = copy(kinds);
            text = Texts.clean(text);
        }
    }

    /** Who has to do what (phân công thực hiện). */
    public record Duty(String body, String text, @Nullable Source source) {

        public Duty {
            body = Texts.clean(body);
            text = Texts.clean(text);
        }
    }

    /** Who signed (người ký). */
    public record Signer(
            @Nullable String authority,
            @Nullable String position,
            String name,
            @Nullable String organisation,
            @Nullable Source source) {

        public Signer {
            authority = Texts.orNull(authority);
            position = Texts.orNull(position);
            name = Texts.clean(name);
            organisation = Texts.orNull(organisation);
        }
    }

    /** Something unclear in the document; {@code settled} once the officer has looked at it. */
    public record Remark(String code, @Nullable Source source, boolean settled) {

        public Remark {
            code = Texts.clean(code);
        }
    }
}
