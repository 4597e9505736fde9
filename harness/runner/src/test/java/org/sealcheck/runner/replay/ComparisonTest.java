package org.sealcheck.runner.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void whatIsFreshEachTimeMayDiffer() throws JsonProcessingException {
        assertThat(differences("{'result':{'key':'aa'}}", "{'result':{'key':'bb'}}", "{'result':{'key':'cc'}}"))
                .isEmpty();
    }

    @Test
    void whatIsTheSameEachTimeMayNot() throws JsonProcessingException {
        assertThat(differences("{'result':{'key':'aa'}}", "{'result':{'key':'bb'}}", "{'result':{'key':'bb'}}"))
                .containsExactly("result.key was \"aa\" and is \"bb\"");
    }

    @Test
    void aRejectionIsNoResult() throws JsonProcessingException {
        String rejected = "{'error':{'code':-32000,'data':{'layer':'mac','reason':'bad-mac'}}}";
        assertThat(differences(rejected, "{'result':{}}", "{'result':{}}"))
                .containsExactly("recorded: rejected, layer mac, reason bad-mac; now: a result");
        assertThat(differences(rejected, rejected, rejected)).isEmpty();
    }

    @Test
    void laterRequestsSayWhatTheImplementationSaysNow() throws JsonProcessingException {
        Substitution substitution = new Substitution();
        substitution.learn(
                "", json("{'party':'p-1','id':5,'keys':['aa']}"), json("{'party':'p-9','id':6,'keys':['bb']}"));
        assertThat(substitution.apply("", json("{'party':'p-1','bundle':{'key':'aa','id':5},'count':5}")))
                .isEqualTo(json("{'party':'p-9','bundle':{'key':'bb','id':6},'count':5}"));
    }

    private static java.util.List<String> differences(String recorded, String now, String again)
            throws JsonProcessingException {
        return Comparison.differences(json(recorded), json(now), json(again));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
