package org.sealcheck.runner.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sealcheck.runner.run.Result;
import org.sealcheck.runner.run.Tally;
import org.sealcheck.suite.Verdict;

/**
 * Writes {@code junit.xml}, as CI servers read it. What breaks conformance is a failure (an error where there was no
 * answer); warnings, known failures and what is not applicable are skipped tests with a message.
 */
final class JunitXml {
    private final XMLStreamWriter xml;
    private final Tally tally;

    private JunitXml(XMLStreamWriter xml, Tally tally) {
        this.xml = xml;
        this.tally = tally;
    }

    static void write(Path file, RunFacts facts, Tally tally, ResultLog log) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(writer);
            new JunitXml(xml, tally).all(facts, log);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void all(RunFacts facts, ResultLog log) throws XMLStreamException {
        Counts counts = new Counts();
        log.forEach(counts::add);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", "sealcheck: " + printable(facts.title()));
        xml.writeAttribute("tests", Integer.toString(counts.tests));
        xml.writeAttribute("failures", Integer.toString(counts.failures));
        xml.writeAttribute("errors", Integer.toString(counts.errors));
        xml.writeAttribute("skipped", Integer.toString(counts.skipped));
        log.forEach(this::testcase);
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void testcase(Result result) {
        try {
            int slash = result.id().lastIndexOf('/');
            xml.writeCharacters("\n  ");
            xml.writeStartElement("testcase");
            xml.writeAttribute("classname", result.id().substring(0, slash).replace('/', '.'));
            xml.writeAttribute("name", result.id().substring(slash + 1));
            xml.writeAttribute("time", String.format(Locale.ROOT, "%.6f", result.micros() / 1e6));
            String element = element(result);
            if (!element.isEmpty()) {
                xml.writeStartElement(element);
                xml.writeAttribute("message", printable(firstLine(result)));
                if (!element.equals("skipped")) {
                    xml.writeAttribute("type", result.verdict().spelling());
                    xml.writeCharacters(printable(result.message() == null ? "" : result.message()));
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private String element(Result result) {
        if (result.verdict() == Verdict.PASSED) {
            return "";
        }
        if (!tally.breaks(result)) {
            return "skipped";
        }
        return result.verdict() == Verdict.FAILED ? "failure" : "error";
    }

    private static String firstLine(Result result) {
        String message = result.message() == null
                ? ""
                : ": " + result.message().lines().findFirst().orElse("");
        return result.verdict().spelling() + message;
    }

    /** What XML 1.0 cannot hold becomes a question mark. */
    private static String printable(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
    }

    private final class Counts {
        private int tests;
        private int failures;
        private int errors;
        private int skipped;

        private void add(Result result) {
            tests++;
            switch (element(result)) {
                case "failure" -> failures++;
                case "error" -> errors++;
                case "skipped" -> skipped++;
                default -> {
                    // Passed.
                }
            }
        }
    }
}
