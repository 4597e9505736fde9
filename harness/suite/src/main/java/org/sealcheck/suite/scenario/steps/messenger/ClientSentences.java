package org.sealcheck.suite.scenario.steps.messenger;

import io.cucumber.java.ParameterType;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealcheck.suite.scenario.messenger.Client;
import org.sealcheck.suite.scenario.messenger.Mailroom;
import org.sealcheck.suite.scenario.messenger.RetryRefusal;

/** The words for people's devices and accounts. A person's phone is the device that other features call by the person. */
public final class ClientSentences {
    private static final String ACCOUNT = "Alice|Bob|Carol|Mallory";
    private static final String CLIENT = "(?:" + ACCOUNT + ")'s (?:phone|tablet|laptop|watch)";
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");
    private static final Pattern ONE = Pattern.compile(CLIENT);

    private final Mailroom mailroom;

    public ClientSentences(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    @ParameterType(CLIENT)
    public Client client(String words) {
        return mailroom.client(actorName(words));
    }

    @ParameterType(CLIENT + "(?:(?:, | and )" + CLIENT + ")*")
    public List<Client> clients(String sentence) {
        Matcher matcher = ONE.matcher(sentence);
        return matcher.results()
                .map(each -> mailroom.client(actorName(each.group())))
                .toList();
    }

    @ParameterType(ACCOUNT)
    public String account(String person) {
        return person.toLowerCase(Locale.ROOT);
    }

    @ParameterType(PostRefusal.PATTERN)
    public PostRefusal postRefusal(String words) {
        return PostRefusal.of(words);
    }

    @ParameterType(RetryRefusal.PATTERN)
    public RetryRefusal retryRefusal(String words) {
        return RetryRefusal.of(words);
    }

    @ParameterType(Age.PATTERN)
    public Age age(String words) {
        return Age.of(words);
    }

    @ParameterType("first|second|third|fourth|fifth")
    public Integer ordinal(String word) {
        return ORDINALS.indexOf(word) + 1;
    }

    private static String actorName(String words) {
        return words.replace("'s phone", "");
    }
}
