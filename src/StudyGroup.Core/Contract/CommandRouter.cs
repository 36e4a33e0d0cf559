using System.Collections.Frozen;
using System.Globalization;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Routes calls to commands, buttons, select menus and forms after checking that the caller may use them.</summary>
public sealed class CommandRouter
{
    private readonly Dictionary<string, ICommand> _commands;
    private readonly Dictionary<string, IMessageCommand> _messageCommands;
    private readonly Dictionary<string, IAnswersButtons> _buttons;
    private readonly Dictionary<string, IAnswersSelects> _selects;
    private readonly Dictionary<string, IAnswersForms> _forms;
    private readonly HashSet<string> _inDirectMessages;
    private readonly TryAgain _tryAgain;

    /// <summary>Creates a router.</summary>
    /// <param name="others">Handlers of buttons, select menus, forms or commands for messages that aren't slash commands.</param>
    /// <param name="drafts">Where to keep the text of a refused form.</param>
    public CommandRouter(IReadOnlyList<ICommand> commands, IReadOnlyList<object> others, IDrafts drafts)
    {
        Specs = [.. commands.Select(c => c.Spec)];
        _commands = commands.ToDictionary(c => c.Spec.Name);
        _messageCommands = others.OfType<IMessageCommand>().ToDictionary(c => c.MenuName);
        _forms = commands.Concat(others).OfType<IAnswersForms>()
            .SelectMany(answers => answers.Forms.Select(name => (name, answers))).ToDictionary(p => p.name, p => p.answers);
        _tryAgain = new TryAgain(_forms, drafts);
        object[] all = [.. commands, .. others, _tryAgain];
        _buttons = all.OfType<IAnswersButtons>()
            .SelectMany(answers => answers.Buttons.Select(name => (name, answers))).ToDictionary(p => p.name, p => p.answers);
        _selects = all.OfType<IAnswersSelects>()
            .SelectMany(answers => answers.Selects.Select(name => (name, answers))).ToDictionary(p => p.name, p => p.answers);
        Names = _commands.Keys.Concat(_messageCommands.Keys).Concat(_buttons.Keys).Concat(_selects.Keys).Concat(_forms.Keys)
            .ToFrozenSet();
        _inDirectMessages = [.. all.OfType<IAnswersInDirectMessages>().SelectMany(answers => answers.InDirectMessages)];
    }

    /// <summary>The answer to unknown buttons, select menus and forms.</summary>
    internal static Refusal Gone { get; } = new($"That button is from an older version of me. Use the command again.");

    /// <summary>All commands for registration, in listing order.</summary>
    public IReadOnlyList<CommandSpec> Specs { get; }

    /// <summary>The names of everything that is answered: commands, buttons, select menus and forms.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>The names of the commands in the menu of messages.</summary>
    public IEnumerable<string> MessageCommands => _messageCommands.Keys;

    /// <summary>Whether the usual reply to a command is private. Replies to unknown ones are.</summary>
    public bool IsPrivate(string command) => !_commands.TryGetValue(command, out var found) || found.Spec.IsPrivate;

    /// <summary>Answers a command.</summary>
    public ValueTask<Reply> AnswerAsync(CommandCall call)
    {
        if (!_commands.TryGetValue(call.Name, out var command))
            return new(new Refusal($"I no longer have a command /{call.Name}. See what I can do with {new Span.Command("help")}."));
        if (command.Spec.ForOrganizers && !call.IsOrganizer) return new(Organizers.Only);
        return OptionCheck.Check(command.Spec, call.Options) is { } refusal ? new(refusal) : command.AnswerAsync(call);
    }

    /// <summary>Answers a command used on a message.</summary>
    public ValueTask<Reply> UseAsync(MessageCall call) =>
        _messageCommands.TryGetValue(call.Name, out var command) ? command.UseAsync(call) : new(Gone);

    /// <summary>Answers a button.</summary>
    public ValueTask<Reply> PressAsync(ButtonCall call) =>
        _buttons.TryGetValue(call.Action.Name, out var answers) ? answers.PressAsync(call) : new(Gone);

    /// <summary>Answers a select menu.</summary>
    public ValueTask<Reply> ChooseAsync(SelectCall call) =>
        _selects.TryGetValue(call.Action.Name, out var answers) ? answers.ChooseAsync(call) : new(Gone);

    /// <summary>Answers a form. If it's refused, the typed text is kept.</summary>
    public async ValueTask<Reply> SubmitAsync(FormCall call)
    {
        var reply = _forms.TryGetValue(call.Action.Name, out var answers) ? await answers.SubmitAsync(call) : Gone;
        return reply is Reply.Refused refused ? await _tryAgain.KeepAsync(call, refused) : reply;
    }

    /// <summary>
    /// The group of an action in a direct message (<see cref="IAnswersInDirectMessages"/>), or null if the action isn't allowed there.
    /// </summary>
    public GroupId? GroupOf(ActionId action) =>
        _inDirectMessages.Contains(action.Name) && ulong.TryParse(action[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? new GroupId(id)
            : null;

    /// <summary>Suggests values, but none to members who may not use the command.</summary>
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        _commands.TryGetValue(call.Name, out var command) && command is ISuggests suggests
        && (!command.Spec.ForOrganizers || call.IsOrganizer)
            ? suggests.Suggest(call).Take(25)
            : [];
}
