using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using StudyGroup.Playground.LocalDiscord.Interactions;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>A person in a channel, who can do what Discord's client lets them do.</summary>
public sealed class Actor
{
    internal Actor(Person person, Channel channel)
    {
        Person = person;
        Channel = channel;
    }

    /// <summary>Who.</summary>
    public Person Person { get; }

    /// <summary>Where.</summary>
    public Channel Channel { get; }

    private DiscordWorld World => Channel.Guild.World;

    private InteractionDesk Interactions => World.Features.GetRequiredFeature<InteractionDesk>();

    /// <summary>
    /// Sends a slash command and waits for the final answer, also after "thinking …". What Discord's client wouldn't
    /// send is refused (<see cref="Shown.Failed"/>).
    /// </summary>
    /// <param name="path">The command's words: "point add".</param>
    /// <param name="options">
    /// By name: a string, an integer, a boolean, an <see cref="Upload"/>, or a <see cref="World.Person"/>, <see cref="Role"/> or
    /// <see cref="World.Channel"/> or its id. A choice may be given by its name or its value.
    /// </param>
    public Task<Shown> CommandAsync(string path, IReadOnlyDictionary<string, object>? options, CancellationToken cancel)
    {
        lock (World.Gate)
        {
            var line = CommandLine.Read(Person, Channel, path, options ?? new Dictionary<string, object>(), focused: null);
            return line.Data is null ? Refused(line.Refusal) : DoAsync(InteractionType.Command, null, line.Data, cancel);
        }
    }

    /// <summary>Sends a slash command without options.</summary>
    public Task<Shown> CommandAsync(string path, CancellationToken cancel) => CommandAsync(path, null, cancel);

    /// <summary>Uses a command from a message's context menu.</summary>
    public Task<Shown> UseOnAsync(Message message, string command, CancellationToken cancel)
    {
        lock (World.Gate)
            return UseAsync(MenuCommand.On(Person, Channel, message, command), cancel);
    }

    /// <summary>Uses a command from a member's context menu.</summary>
    public Task<Shown> UseOnAsync(Person member, string command, CancellationToken cancel)
    {
        lock (World.Gate)
            return UseAsync(MenuCommand.On(Person, Channel, member, command), cancel);
    }

    /// <summary>Types into an option and waits for suggestions.</summary>
    /// <param name="path">The command's words.</param>
    /// <param name="option">The option that is being typed.</param>
    /// <param name="typed">Its text so far.</param>
    public async Task<Suggestions> SuggestAsync(
        string path, string option, string typed, IReadOnlyDictionary<string, object>? others, CancellationToken cancel)
    {
        OpenInteraction? interaction;
        lock (World.Gate)
        {
            var given = new Dictionary<string, object>(others ?? new Dictionary<string, object>()) { [option] = typed };
            var line = CommandLine.Read(Person, Channel, path, given, focused: option);
            if (line.Data is null)
                return new Suggestions([], line.Refusal);
            interaction = Interactions.Send(InteractionType.Autocomplete, Person, Channel, null, line.Data, line.FocusedType);
        }

        var shown = await InteractionWait.ForAsync(this, interaction, cancel);
        return shown.Failed is null ? Suggestions.Of(interaction!.Choices) : new Suggestions([], shown.Failed);
    }

    /// <summary>Presses the message's button with this label, if the message still has it. A count may follow: "I'm coming · 3".</summary>
    public Task<Shown> PressAsync(Message message, string label, CancellationToken cancel)
    {
        lock (World.Gate)
        {
            if (Channel.Stored.Find(message.Id) is not { } current || !current.IsVisibleTo(Person))
                return Refused("This message was deleted.");
            return current.Buttons.FirstOrDefault(button => button.IsCalled(label)) switch
            {
                null => Refused($"There's no button {label}, only: {string.Join(", ", current.Buttons.Select(button => button.Label))}."),
                { IsDisabled: true } => Refused($"The button {label} is disabled."),
                { CustomId: null } => Refused($"The button {label} is a link."),
                { CustomId: { } customId } => DoAsync(InteractionType.Component, current, ButtonData(customId), cancel),
            };
        }
    }

    /// <summary>Sends any custom id as if a button of the message had it, as a manipulated client could.</summary>
    public Task<Shown> SendCustomIdAsync(Message message, string customId, CancellationToken cancel)
    {
        lock (World.Gate)
            return DoAsync(InteractionType.Component, Channel.Stored.Find(message.Id) ?? message, ButtonData(customId), cancel);
    }

    /// <summary>Chooses from a select menu of a message, if the message still has it.</summary>
    /// <param name="select">The menu's placeholder or custom id.</param>
    /// <param name="values">
    /// Values or labels for a string select; for the others a <see cref="World.Person"/>, a <see cref="Role"/>, a
    /// <see cref="World.Channel"/> or an id.
    /// </param>
    public Task<Shown> ChooseAsync(Message message, string select, IReadOnlyList<object> values, CancellationToken cancel)
    {
        lock (World.Gate)
        {
            if (Channel.Stored.Find(message.Id) is not { } current || !current.IsVisibleTo(Person))
                return Refused("This message was deleted.");
            if (current.Selects.FirstOrDefault(menu => menu.CustomId == select || menu.Placeholder == select) is not { } menu)
                return Refused($"There's no select menu {select}.");
            if (menu.IsDisabled)
                return Refused($"The select menu {select} is disabled.");
            var resolved = new ResolvedData(Person, Channel);
            var selection = Selection.Of(menu, values, mayBeEmpty: false, Person, resolved);
            if (selection.Refusal is { } refusal)
                return Refused(refusal);
            var data = new JsonObject
            {
                ["custom_id"] = menu.CustomId,
                ["component_type"] = (int)menu.Kind,
                ["id"] = menu.Number,
                ["values"] = selection.Values,
            };
            resolved.AddTo(data);
            return DoAsync(InteractionType.Component, current, data, cancel);
        }
    }

    /// <summary>Posts a message, as people do between the bot's messages.</summary>
    public Message Say(string content)
    {
        lock (World.Gate)
        {
            var pings = Pings.Of(content, AllowedMentions.All, Person, Channel);
            var message = new Message
            {
                Id = World.Ids.Next(),
                Channel = Channel,
                Author = Person,
                At = World.Clock.GetUtcNow(),
                Content = content,
                PingedRoles = pings.Roles,
                PingedPeople = pings.People,
                PingsEveryone = pings.Everyone,
            };
            Channel.Stored.Add(message);
            return message;
        }
    }

    /// <summary>Starts a thread in the channel, from a message or without one.</summary>
    /// <exception cref="InvalidOperationException">Discord's client wouldn't let them.</exception>
    public Channel StartThread(string name, Message? about = null)
    {
        var (thread, refusal) = World.Read(() => NewThread.Start(Person, Channel, name, about));
        return thread ?? throw new InvalidOperationException(refusal);
    }

    internal Task<Shown> SubmitAsync(
        OpenInteraction opened, ModalData modal, IReadOnlyDictionary<string, object> values, CancellationToken cancel)
    {
        lock (World.Gate)
        {
            var filled = FilledModal.Of(modal, values, Person, Channel);
            if (filled.Data is null)
                return Refused(filled.Refusal);
            var current = opened.Source is { } source ? Channel.Stored.Find(source.Id) ?? source : null;
            return DoAsync(InteractionType.ModalSubmit, current, filled.Data, cancel, opened.Command);
        }
    }

    private static JsonObject ButtonData(string customId) => new() { ["custom_id"] = customId, ["component_type"] = 2, ["id"] = 2 };

    private Task<Shown> UseAsync(MenuCommand command, CancellationToken cancel) =>
        command.Data is null ? Refused(command.Refusal) : DoAsync(InteractionType.Command, null, command.Data, cancel);

    private Task<Shown> DoAsync(
        InteractionType type, Message? source, JsonObject data, CancellationToken cancel, CommandUse? command = null) =>
        InteractionWait.ForAsync(this, Interactions.Send(type, Person, Channel, source, data, command: command), cancel);

    private Task<Shown> Refused(string why) => Task.FromResult(new Shown(this, null, null, why));
}
