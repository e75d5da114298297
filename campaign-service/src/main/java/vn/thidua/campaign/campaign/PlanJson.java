package vn.thidua.campaign.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.PlanDifference;
import vn.thidua.campaign.campaign.domain.ReturnRemark;

/** Plans and remarks as stored JSON; what a later version added is passed over when an older one reads it. */
@ApplicationScoped
class PlanJson {

    private final ObjectMapper json;

    PlanJson(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A plan is always writable", e);
        }
    }

    CampaignPlan plan(String stored) {
        try {
            return json.readValue(stored, CampaignPlan.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored plan cannot be read", e);
        }
    }

    List<CampaignVersions.Change> changes(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored changes cannot be read", e);
        }
    }

    List<PlanDifference> differences(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored differences cannot be read", e);
        }
    }

    List<AmendmentProposals.Proposal> proposals(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored proposals cannot be read", e);
        }
    }

    List<ReturnRemark> remarks(String stored) {
        try {
            return json.readValue(stored, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored remarks cannot be read", e);
        }
    }
}
