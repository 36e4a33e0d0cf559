using System.Globalization;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Finds who answers a call, once it is certain that the asker may make it.</summary>
public sealed class CommandRouter
{
    private readonly Dictionary<string, ICommand> _commands;
    private readonly Dictionary<string, IAnswersButtons> _buttons;
    private readonly Dictionary<string, IAnswersForms> _forms;
    private readonly HashSet<string> _inDirectMessages;
    private readonly TryAgain _tryAgain;

    /// <param name="commands">All commands.</param>
    /// <param name="others">What answers buttons or forms and is no command.</param>
    /// <param name="drafts">Keep what was typed into a form that is refused.</param>
    public CommandRouter(IReadOnlyList<ICommand> commands, IReadOnlyList<object> others, IDrafts drafts)
    {
        Specs = [.. commands.Select(c => c.Spec)];
        _commands = commands.ToDictionary(c => c.Spec.Name);
        _forms = commands.Concat(others).OfType<IAnswersForms>()
            .SelectMany(answers => answers.Forms.Select(name => (name, answers))).ToDictionary(p => p.name, p => p.answers);
        _tryAgain = new TryAgain(_forms, drafts);
        object[] all = [.. commands, .. others, _tryAgain];
        _buttons = all.OfType<IAnswersButtons>().SelectMany(answers => answers.Buttons.Select(name => (name, answers))).ToDictionary(p => p.name, p => p.answers);
        _inDirectMessages = [.. all.OfType<IAnswersInDirectMessages>().SelectMany(answers => answers.InDirectMessages)];
    }

    /// <summary>Said of what is not known any more.</summary>
    internal static Refusal Gone { get; } = new($"That button is from an earlier version of me. Use the command again, please.");

    /// <summary>How all commands are registered, in the order in which they are listed.</summary>
    public IReadOnlyList<CommandSpec> Specs { get; }

    /// <summary>Whether the ordinary answer to a command is private; of an unknown one it is.</summary>
    public bool IsPrivate(string command) => !_commands.TryGetValue(command, out var found) || found.Spec.IsPrivate;

    /// <summary>Answers a command.</summary>
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (!_commands.TryGetValue(call.Name, out var command))
            return new(new Refusal($"I have no command /{call.Name} any more. See {new Span.Command("help")} for those I have."));
        if (command.Spec.ForOrganizers && !call.IsOrganizer) return new(Organizers.Only);
        return OptionCheck.Check(command.Spec, call.Options) is { } refusal ? new(refusal) : command.AnswerAsync(call);
    }

    /// <summary>Answers a button.</summary>
    public ValueTask<Reply> PressAsync(ButtonCall call) =>
        _buttons.TryGetValue(call.Action.Name, out var answers) ? answers.PressAsync(call) : new(Gone);

    /// <summary>Answers a form. Where that is refused, what was typed is kept.</summary>
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        var reply = _forms.TryGetValue(call.Action.Name, out var answers) ? await answers.SubmitAsync(call) : Gone;
        return reply is Reply.Refused refused ? await _tryAgain.KeepAsync(call, refused) : reply;
    }

    /// <summary>The group that an action under a direct message is for (<see cref="IAnswersInDirectMessages"/>), or null where it is for none.</summary>
    public GroupId? GroupOf(ActionId action) =>
        _inDirectMessages.Contains(action.Name) && ulong.TryParse(action[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? new GroupId(id) : null;

    /// <summary>Suggests values; nothing to those who may not use the command.</summary>
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        _commands.TryGetValue(call.Name, out var command) && command is ISuggests suggests
        && (!command.Spec.ForOrganizers || call.IsOrganizer)
            ? suggests.Suggest(call).Take(25)
            : [];
}
