namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>What kind of thing happened.</summary>
public enum ChangeKind
{
    /// <summary>A message appeared, a "thinking …" among them.</summary>
    MessageCreated,

    /// <summary>A message was edited, or a "thinking …" filled in.</summary>
    MessageUpdated,

    /// <summary>A message is gone.</summary>
    MessageDeleted,

    /// <summary>The bot has opened direct messages with somebody, or somebody takes none any more, or takes them again.</summary>
    DirectMessagesChanged,

    /// <summary>A thread was started, or something about it changed.</summary>
    ThreadChanged,

    /// <summary>A thread is gone with all that stands in it.</summary>
    ThreadDeleted,

    /// <summary>An event was made or changed, has begun or ended, or somebody is interested in it.</summary>
    EventChanged,

    /// <summary>An event was deleted.</summary>
    EventDeleted,

    /// <summary>The bot's commands were changed.</summary>
    CommandsRegistered,

    /// <summary>The world's clock was turned.</summary>
    ClockTurned,

    /// <summary>The bot's gateway session stands.</summary>
    BotConnected,

    /// <summary>The bot's gateway connection is gone.</summary>
    BotDisconnected,
}

/// <summary>Something that a page may want to show.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Message">The message as it stands now, where it is about one; mind its <see cref="Message.OnlyFor"/>.</param>
/// <param name="Channel">The channel, where it is about one; mind its <see cref="Channel.Recipient"/>.</param>
/// <param name="Event">The event as it stands now, where it is about one.</param>
public sealed record Change(ChangeKind Kind, Message? Message = null, Channel? Channel = null, ScheduledEvent? Event = null);
