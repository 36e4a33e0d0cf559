using System.Collections.Frozen;
using System.Globalization;
using StudyGroup.Core.Domain;
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
    private readonly GroupQuestion _question;

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
        _question = new GroupQuestion(drafts);
        object[] all = [.. commands, .. others, _tryAgain];
        _buttons = all.OfType<IAnswersButtons>()
            .SelectMany(answers => answers.Buttons.Select(name => (name, answers))).ToDictionary(p => p.name, p => p.answers);
        _selects = all.OfType<IAnswersSelects>()
            .SelectMany(answers => answers.Selects.Select(name => (name, answers))).ToDictionary(p => p.name, p => p.answers);
        Names = _commands.Keys.Concat(_messageCommands.Keys).Concat(_buttons.Keys).Concat(_selects.Keys).Concat(_forms.Keys)
            .Append(GroupQuestion.Action).ToFrozenSet();
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

    /// <summary>Answers a command in a channel that doesn't say which of the server's groups is meant.</summary>
    /// <param name="call">The call; its group is one of them.</param>
    /// <param name="groups">The server's groups that aren't archived.</param>
    public async ValueTask<Reply> AnswerForServerAsync(CommandCall call, IReadOnlyList<Group> groups)
    {
        if (!_commands.TryGetValue(call.Name, out var command) || command.Spec.ForServer) return await AnswerAsync(call);
        if (command is IAnswersForAllGroups all && call.Options.AreNone) return await all.AnswerForAllAsync(call, groups);
        var isRefused = command.Spec.ForOrganizers && !groups.Any(group => call.Member.Organizes(group.Settings));
        return isRefused ? Organizers.Only : await _question.AskAsync(call, KeptCommand.Of(call), groups);
    }

    /// <summary>Answers a command used on a message in a channel that doesn't say which of the server's groups is meant.</summary>
    /// <inheritdoc cref="AnswerForServerAsync"/>
    public async ValueTask<Reply> UseForServerAsync(MessageCall call, IReadOnlyList<Group> groups) =>
        _messageCommands.ContainsKey(call.Name) ? await _question.AskAsync(call, KeptCommand.Of(call), groups) : Gone;

    /// <summary>Answers the choice of the group that a kept command means, with the answer to the command.</summary>
    /// <param name="call">The choice; its group is the one that the menu is of.</param>
    /// <param name="groups">The server's groups.</param>
    /// <param name="of">The choice, as a call of the chosen group.</param>
    /// <param name="complete">Adds what only the connection knows to the command's call.</param>
    /// <returns>The answer, and the group that it's of.</returns>
    public async ValueTask<(Reply Reply, Group Group)> ChooseGroupAsync(
        SelectCall call, IReadOnlyList<Group> groups, Func<Group, Call> of, Func<CommandCall, CommandCall> complete)
    {
        if ((await _question.TakeAsync(call, groups)).IsRefused(out var refusal, out var answered)) return (refusal, call.Group);
        var chosen = of(answered.Group);
        var reply = KeptCommand.IsOnMessage(answered.Kept)
            ? await UseAsync(KeptCommand.OnMessage(chosen, answered.Kept))
            : await AnswerAsync(complete(KeptCommand.Command(chosen, answered.Kept)));
        return (Answer(reply, answered.Group), answered.Group);
    }

    // It says which group it's of, unless it's kept up to date, and takes the question's place if it's private.
    private static Reply Answer(Reply reply, Group group) => reply switch
    {
        Reply.Private { Card: var card } => new Reply.Replace(Headed(card, group)),
        Reply.Public { Card: { Live: null } card } shown => shown with { Card = Headed(card, group) },
        _ => reply,
    };

    private static Card Headed(Card card, Group group) =>
        card with { Lines = [((Line)$"{group.DisplayName}").AsAside(), .. card.Lines] };

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

    /// <summary>Suggests values in a channel that doesn't say which of the server's groups is meant.</summary>
    public IEnumerable<Suggestion> SuggestForServer(SuggestCall call)
    {
        if (!_commands.TryGetValue(call.Name, out var command)) return [];
        if (command.Spec.ForServer) return Suggest(call);
        // Picking it changes nothing about what was typed. No seminar has the number 0.
        var isNumber = command.Spec.Options.Any(option => option.Name == call.Option && option.Kind == OptionKind.Number);
        return
        [
            new Suggestion(
                WhichGroup.Hint,
                !isNumber ? call.Typed.Length > 0 ? call.Typed : "?"
                : long.TryParse(call.Typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0L),
        ];
    }

    /// <summary>Suggests values, but none to members who may not use the command.</summary>
    public IEnumerable<Suggestion> Suggest(SuggestCall call) =>
        _commands.TryGetValue(call.Name, out var command) && command is ISuggests suggests
        && (!command.Spec.ForOrganizers || call.IsOrganizer)
            ? suggests.Suggest(call).Take(25)
            : [];
}
