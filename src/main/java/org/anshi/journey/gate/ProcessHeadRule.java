package org.anshi.journey.gate;

import java.util.Map;
import java.util.stream.Stream;
import org.anshi.journey.Models.Finding;
import org.anshi.journey.gate.ReleaseCandidate.Diagram;
import org.anshi.journey.model.ElementProperties;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** A process is named by its file, says that it may run, how long its history stays, and a journey what it is called. */
@Component
class ProcessHeadRule implements ModelRule {
    @Override
    public Stream<Finding> check(ReleaseCandidate candidate) {
        return candidate
                .eachDiagram()
                .flatMap(diagram -> diagram.processes().isEmpty()
                        ? Stream.of(diagram.finding(null, "has-process", "没有流程。 No process in it.", "画一个流程。 Draw one."))
                        : diagram.processes().stream().flatMap(process -> check(diagram, process)));
    }

    private Stream<Finding> check(Diagram diagram, Process process) {
        Stream.Builder<Finding> findings = Stream.builder();
        if (!diagram.file().equals(process.getId() + ".bpmn")) {
            findings.add(diagram.finding(
                    process,
                    "process-named-by-file",
                    "流程 id 与文件名不一致。 Process id and file name differ.",
                    "将流程 id 改为 " + diagram.file().replace(".bpmn", "") + "。 Make them the same."));
        }
        if (!process.isExecutable()) {
            findings.add(diagram.finding(
                    process,
                    "executable",
                    "流程未设为可执行。 The process is not executable.",
                    "在属性面板勾选 Executable。 Tick Executable."));
        }
        if (process.getCamundaHistoryTimeToLiveString() == null
                || process.getCamundaHistoryTimeToLiveString().isBlank()) {
            findings.add(diagram.finding(
                    process,
                    "history-time-to-live",
                    "没有历史保留期。 No history time to live.",
                    "填写 Time to live，例如 P180D。 Fill it in, such as P180D."));
        }
        if (diagram.isJourney()) {
            Map<String, String> written = ElementProperties.of(process);
            Stream.of("name.zh", "name.en")
                    .filter(name -> written.getOrDefault(name, "").isBlank())
                    .forEach(name -> findings.add(diagram.finding(
                            process,
                            "journey-named",
                            "缺少扩展属性 " + name + "。 Extension property " + name + " is missing.",
                            "写上消费者看到的名称。 Write the name consumers see.")));
        }
        return findings.build();
    }
}
