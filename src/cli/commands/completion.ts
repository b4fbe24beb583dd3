import { Argument, type Command } from "commander";
import { completionScript, SHELLS, type Shell } from "../completion-scripts.ts";
import { completedCommands } from "../completion-words.ts";
import { EXIT } from "../exit-code.ts";
import { addExamples } from "../help-examples.ts";
import type { RunCommand } from "../run-command.ts";

export function defineCompletion(program: Command, run: RunCommand): void {
  const command = program
    .command("completion")
    .summary("complete commands and options with Tab in a shell")
    .description(
      "Prints a script that lets a shell complete this program's commands, options and files. Run it again after an update.",
    )
    .addArgument(new Argument("<shell>", "the shell").choices(SHELLS))
    .action((shell: Shell) =>
      run(program.opts(), async ({ terminal }) => {
        terminal.print(completionScript(shell, program.name(), completedCommands(program)).trimEnd());
        return EXIT.ok;
      }),
    );
  addExamples(command, [
    ["source <(verbatim completion bash)", "in ~/.bashrc"],
    ["verbatim completion zsh > ~/.zfunc/_verbatim", "a folder of zsh's fpath; then start it anew"],
    ["verbatim completion fish > ~/.config/fish/completions/verbatim.fish", "at once"],
  ]);
}
