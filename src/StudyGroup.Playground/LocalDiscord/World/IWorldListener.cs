namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>Hears what the bot may learn about, as it happens and under the world's lock. The gateway implements it.</summary>
internal interface IWorldListener
{
    /// <summary>The bot can see the guild: it joined, or an outage is over.</summary>
    void GuildAvailable(Guild guild);

    /// <summary>An outage hides the guild; the bot stays a member.</summary>
    void GuildUnavailable(Guild guild);

    /// <summary>The bot was removed from the guild.</summary>
    void GuildLeft(Guild guild);

    void ChannelChanged(Channel channel, Lifecycle stage);

    void ThreadChanged(Channel thread, Lifecycle stage);

    void RoleChanged(Role role, Lifecycle stage);

    void MessageChanged(Message message, Lifecycle stage);

    /// <summary>A message was pinned or unpinned.</summary>
    void PinsChanged(Channel channel);

    void EventChanged(ScheduledEvent item, Guild guild, Lifecycle stage);

    /// <summary>Somebody marked themselves as interested in an event, or no longer is.</summary>
    void InterestChanged(ScheduledEvent item, Person person, bool isInterested);
}
