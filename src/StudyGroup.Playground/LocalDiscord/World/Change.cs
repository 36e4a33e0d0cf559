namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>What kind of thing happened.</summary>
public enum ChangeKind
{
    /// <summary>A message appeared; "thinking …" counts too.</summary>
    MessageCreated,

    /// <summary>A message was edited, or a "thinking …" was filled in.</summary>
    MessageUpdated,

    /// <summary>A message was deleted.</summary>
    MessageDeleted,

    /// <summary>The bot opened direct messages with somebody, or somebody stopped or started accepting them.</summary>
    DirectMessagesChanged,

    /// <summary>A thread was started or changed.</summary>
    ThreadChanged,

    /// <summary>A thread was deleted with everything in it.</summary>
    ThreadDeleted,

    /// <summary>An event was created or changed, has started or ended, or somebody's interest in it changed.</summary>
    EventChanged,

    /// <summary>An event was deleted.</summary>
    EventDeleted,

    /// <summary>The bot's commands were changed.</summary>
    CommandsRegistered,

    /// <summary>The world's clock was turned.</summary>
    ClockTurned,

    /// <summary>The bot's gateway session is up.</summary>
    BotConnected,

    /// <summary>The bot's gateway connection is gone.</summary>
    BotDisconnected,
}

/// <summary>Something that a page may want to show.</summary>
/// <param name="Message">The message as it is now, if it's about one. Check its <see cref="Message.OnlyFor"/>.</param>
/// <param name="Channel">The channel, if it's about one. Check its <see cref="Channel.Recipient"/>.</param>
/// <param name="Event">The event as it is now, if it's about one.</param>
public sealed record Change(ChangeKind Kind, Message? Message = null, Channel? Channel = null, ScheduledEvent? Event = null);
