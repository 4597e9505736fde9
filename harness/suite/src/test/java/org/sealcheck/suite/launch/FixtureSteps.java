package org.sealcheck.suite.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.cucumber.java.en.Given;
import org.sealcheck.contract.ImplementationFailure;
import org.sealcheck.suite.NotApplicable;
import org.sealcheck.suite.Run;

/** Steps of the scenarios that test the launcher. */
public final class FixtureSteps {
    @Given("{word} does well")
    public void doesWell(String actor) {
        Run.current().actor(actor).invoke("fixture.call", JsonNodeFactory.instance.objectNode());
    }

    @Given("Alice answers {int}")
    public void answers(int number) {
        Run.current().subject().invoke("fixture.call", JsonNodeFactory.instance.objectNode());
        assertThat(number).isEqualTo(2);
    }

    @Given("Alice hangs")
    public void hangs() {
        throw new ImplementationFailure.Hung("no answer for 10 s");
    }

    @Given("Alice cannot")
    public void cannot() {
        throw new NotApplicable("declare the ability");
    }
}
