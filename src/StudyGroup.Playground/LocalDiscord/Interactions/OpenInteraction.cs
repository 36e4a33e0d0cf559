using System.Text.Json;
using StudyGroup.Playground.LocalDiscord.Validation;
using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.Interactions;

/// <summary>The kind of an interaction's first answer.</summary>
internal enum FirstAnswer
{
    None,
    Message,
    Deferred,
    DeferredUpdate,
    Update,
    Choices,
    Modal,
}

/// <summary>Something a person did, and the state of its answer. Change it only under the world's lock.</summary>
internal sealed class OpenInteraction(
    ulong id, string token, InteractionType type, Person by, Channel channel, Message? source, long sentAt)
{
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Message?> _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ulong Id { get; } = id;

    public string Token { get; } = token;

    public InteractionType Type { get; } = type;

    public Person By { get; } = by;

    public Channel Channel { get; } = channel;

    /// <summary>The message whose component was used or opened the modal.</summary>
    public Message? Source { get; } = source;

    /// <summary>When it was sent: a timestamp of the wire's clock.</summary>
    public long SentAt { get; } = sentAt;

    /// <summary>For autocomplete: the type of the option being typed.</summary>
    public int FocusedType { get; init; } = OptionType.String;

    /// <summary>The command itself, or the one that produced the message.</summary>
    public CommandUse? Command { get; init; }

    public FirstAnswer First { get; private set; }

    /// <summary>The id of the message that <c>@original</c> means.</summary>
    public ulong? Original { get; private set; }

    public ModalData? Modal { get; private set; }

    public JsonElement Choices { get; private set; } = Message.Nothing;

    public List<ulong> FollowUps { get; } = [];

    /// <summary>The refusal of the bot's last attempt to answer.</summary>
    public string? LastRefusal { get; set; }

    /// <summary>Completes with the first answer.</summary>
    public Task Answered => _answered.Task;

    /// <summary>Completes when there is nothing left to wait for, with the message the person then sees.</summary>
    public Task<Message?> Settled => _settled.Task;

    public InteractionOrigin Origin => new(Id, (int)Type, By.User, Type == InteractionType.Component ? Source?.Id : null, Command);

    public void AnswerWithMessage(FirstAnswer first, Message message)
    {
        Original = message.Id;
        Answer(first);
        if (first is FirstAnswer.Message or FirstAnswer.Update)
            _settled.TrySetResult(message);
    }

    public void AnswerWithModal(ModalData modal)
    {
        Modal = modal;
        Answer(FirstAnswer.Modal);
        _settled.TrySetResult(null);
    }

    public void AnswerWithChoices(JsonElement choices)
    {
        Choices = choices;
        Answer(FirstAnswer.Choices);
        _settled.TrySetResult(null);
    }

    public void OriginalChanged(Message message) => _settled.TrySetResult(message);

    /// <summary>The first answer was deleted. After "thinking …" something is still expected.</summary>
    public void OriginalDeleted()
    {
        Original = null;
        if (First != FirstAnswer.Deferred)
            _settled.TrySetResult(null);
    }

    public void FollowedUp(Message message)
    {
        FollowUps.Add(message.Id);
        _settled.TrySetResult(message);
    }

    private void Answer(FirstAnswer first)
    {
        First = first;
        _answered.TrySetResult();
    }
}
