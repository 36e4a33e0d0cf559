namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// Who may create and change events. See
/// https://docs.discord.com/developers/resources/guild-scheduled-event#guild-scheduled-event-permissions-requirements.
/// </summary>
internal static class EventRights
{
    private const Permissions InVoice = Permissions.ViewChannel | Permissions.Connect;
    private const Permissions InStage = Permissions.ManageChannels | Permissions.MuteMembers | Permissions.MoveMembers;

    /// <summary>Whether somebody may create an event in a channel, or an external one.</summary>
    public static bool MayCreate(Person person, Channel? channel) => Holds(person, channel, Permissions.CreateEvents);

    /// <summary>Whether somebody may change or delete an event: their own with Create Events, any with Manage Events.</summary>
    public static bool MayChange(Person person, ScheduledEvent item) =>
        Holds(person, item.Channel, Permissions.ManageEvents)
        || (item.Creator.Id == person.Id && Holds(person, item.Channel, Permissions.CreateEvents));

    private static bool Holds(Person person, Channel? channel, Permissions needed) => channel is null
        ? PermissionRules.InGuild(person).HasFlag(needed)
        : PermissionRules.InChannel(person, channel).HasFlag(needed | (channel.Type == ChannelType.Stage ? InStage : InVoice));
}
