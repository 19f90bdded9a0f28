package mainstay.shell.host;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mainstay.shell.host.CalledWord.Option;

/** What shells of the system, and the reader of manuals, take: everything that can be typed behind {@code mainstay}. */
enum CompletionScript {
    BASH {
        @Override
        String of(List<CalledWord> words) {
            return """
                    # Completion of mainstay for bash, made by: mainstay completion bash
                    _mainstay_known() {
                      next= options= files= values= operands=
                      case $1 in
                    %s  esac
                    }
                    _mainstay() {
                      local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} path= at word skip=
                      local next options files values operands choices=
                      COMPREPLY=()
                      _mainstay_known ''
                      for ((at = 1; at < COMP_CWORD; at++)); do
                        word=${COMP_WORDS[at]}
                        if [ "$skip" ]; then
                          skip=
                        elif [[ $word == -* ]]; then
                          case " $files $values " in *" $word "*) skip=yes ;; esac
                        elif [ "$next" ]; then
                          case " $next " in *" $word "*) path=${path:+$path }$word && _mainstay_known "$path" ;; *) next= ;; esac
                        fi
                      done
                      if [ "$before" = --format ] && [ "$skip" ]; then
                        choices='table json csv md'
                      elif [ "$skip" ]; then
                        case " $files " in *" $before "*) ;; *) return ;; esac
                      elif [[ $current == -* ]]; then
                        choices=$options
                      else
                        choices=$next
                        [ "$operands" ] || [ "$choices" ] || return
                      fi
                      if [ "$choices" ]; then
                        mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
                      else
                        compopt -o filenames 2>/dev/null
                        mapfile -t COMPREPLY < <(compgen -f -- "$current")
                      fi
                    }
                    complete -F _mainstay mainstay
                    """.formatted(lines(
                    words, word -> "    '%s') next='%s' options='%s' files='%s' values='%s' operands='%s' ;;"
                            .formatted(
                                    word.path(),
                                    names(word),
                                    options(word, option -> true),
                                    options(word, Option::file),
                                    options(word, option -> option.hasValue() && !option.file()),
                                    word.takesFile() ? "files" : "")));
        }
    },

    ZSH {
        @Override
        String of(List<CalledWord> words) {
            return """
                    #compdef mainstay
                    # Completion of mainstay for zsh, made by: mainstay completion zsh
                    _mainstay_known() {
                      next=() options=() files='' values='' operands=''
                      case $1 in
                    %s  esac
                    }
                    _mainstay() {
                      local current=$words[CURRENT] before=$words[CURRENT-1] place='' word skip='' names
                      local -a next options
                      local files values operands
                      _mainstay_known ''
                      for word in ${words[2,CURRENT-1]}; do
                        if [[ -n $skip ]]; then
                          skip=''
                        elif [[ $word == -* ]]; then
                          [[ " $files $values " == *" $word "* ]] && skip=yes
                        elif (( $#next )); then
                          names=" ${(j: :)${(@)next%%%%:*}} "
                          if [[ $names == *" $word "* ]]; then
                            place=${place:+$place }$word
                            _mainstay_known $place
                          else
                            next=()
                          fi
                        fi
                      done
                      if [[ -n $skip && $before == --format ]]; then
                        compadd table json csv md
                      elif [[ -n $skip ]]; then
                        [[ " $files " == *" $before "* ]] && _files
                      elif [[ $current == -* ]]; then
                        _describe option options
                      elif (( $#next )); then
                        _describe command next
                      elif [[ -n $operands ]]; then
                        _files
                      fi
                    }
                    if [ "$funcstack[1]" = _mainstay ]; then _mainstay "$@"; else compdef _mainstay mainstay; fi
                    """.formatted(lines(
                    words, word -> "    '%s') next=(%s) options=(%s) files='%s' values='%s' operands='%s' ;;"
                            .formatted(
                                    word.path(),
                                    word.next().stream()
                                            .map(next -> "'" + next.name() + ":" + quoted(next.summary()) + "'")
                                            .collect(Collectors.joining(" ")),
                                    word.options().stream()
                                            .flatMap(option -> option.names().stream()
                                                    .map(name -> "'" + name + ":" + quoted(option.summary()) + "'"))
                                            .collect(Collectors.joining(" ")),
                                    options(word, Option::file),
                                    options(word, option -> option.hasValue() && !option.file()),
                                    word.takesFile() ? "files" : "")));
        }
    },

    FISH {
        @Override
        String of(List<CalledWord> words) {
            String valued = words.stream()
                    .map(word -> options(word, Option::hasValue))
                    .flatMap(names -> List.of(names.split(" ")).stream())
                    .distinct()
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.joining(" "));
            String known = words.stream()
                    .filter(word -> !word.path().isEmpty() && !word.path().startsWith("help "))
                    .map(word -> "'" + word.path() + "'")
                    .collect(Collectors.joining(" "));
            return """
                    # Completion of mainstay for fish, made by: mainstay completion fish
                    function __mainstay_at
                      set -l place
                      set -l skip
                      for word in (commandline -opc)[2..-1]
                        if test -n "$skip"
                          set skip
                        else if string match -q -- '-*' $word
                          contains -- $word %s; and set skip yes
                        else if contains -- "$(string join ' ' -- $place $word)" %s
                          set -a place $word
                        end
                      end
                      test "$(string join ' ' -- $place)" = "$argv"
                    end
                    complete -c mainstay -f
                    %s""".formatted(valued, known, lines(words, CompletionScript::fish));
        }
    },

    MAN {
        @Override
        String of(List<CalledWord> words) {
            return ".TH MAINSTAY 1 \"\" \"Mainstay\" \"Mainstay Manual\"\n.SH NAME\nmainstay \\- "
                    + words.get(0).summary() + "\n.SH SYNOPSIS\n.B mainstay\n[OPTIONS] "
                    + words.get(0).operands() + "\n.SH OPTIONS\n"
                    + options(words.get(0)) + ".SH COMMANDS\n"
                    + words.stream()
                            .skip(1)
                            .map(word -> ".SS " + roff(word.path() + " " + word.operands()) + "\n"
                                    + roff(word.summary()) + ".\n" + options(word))
                            .collect(Collectors.joining())
                    + ".SH EXIT STATUS\n0 done, 1 the command failed, 2 it was called wrongly, 70 a model ended the"
                    + " process.\n.SH FILES\n~/.mainstay, ~/.config/mainstay/rc\n"
                    + ".SH SEE ALSO\n.B mainstay help\n.I COMMAND\nhas examples of each command.\n";
        }

        private String options(CalledWord word) {
            return word.options().stream()
                    .map(option -> ".TP\n.B " + roff(String.join(", ", option.names()) + " " + option.label()) + "\n"
                            + roff(option.summary()) + "\n")
                    .collect(Collectors.joining());
        }

        private String roff(String text) {
            String escaped = text.strip().replace("\\", "\\e").replace("-", "\\-");
            return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
        }
    };

    /** The text, over all that can be typed. */
    abstract String of(List<CalledWord> words);

    /** What users write. */
    String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String lines(List<CalledWord> words, Function<CalledWord, String> line) {
        return words.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String names(CalledWord word) {
        return word.next().stream().map(CalledWord.Word::name).collect(Collectors.joining(" "));
    }

    private static String options(CalledWord word, Predicate<Option> wanted) {
        return word.options().stream()
                .filter(wanted)
                .flatMap(option -> option.names().stream())
                .collect(Collectors.joining(" "));
    }

    /** For single quotes, and for lists in which a colon ends the name. */
    private static String quoted(String text) {
        return text.replace("'", "").replace(":", "");
    }

    private static String fish(CalledWord word) {
        String at = "complete -c mainstay -n '__mainstay_at " + word.path() + "'";
        StringBuilder lines = new StringBuilder();
        word.next()
                .forEach(next -> lines.append("%s -a %s -d '%s'%n".formatted(at, next.name(), quoted(next.summary()))));
        for (Option option : word.options()) {
            lines.append(at);
            option.names().forEach(name -> lines.append(name.startsWith("--") ? " -l " : " -s ")
                    .append(name.replaceFirst("^-+", "")));
            if (option.hasValue()) {
                lines.append(option.file() ? " -r -F" : " -x");
            }
            if (!option.values().isEmpty()) {
                lines.append(" -a '").append(String.join(" ", option.values())).append('\'');
            }
            lines.append(" -d '").append(quoted(option.summary())).append("'\n");
        }
        if (word.takesFile()) {
            lines.append(at).append(" -F\n");
        }
        return lines.toString().stripTrailing();
    }
}
