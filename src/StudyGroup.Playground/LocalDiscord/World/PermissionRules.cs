namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>
/// What people may do in a guild or channel. See https://docs.discord.com/developers/topics/permissions#permission-overwrites.
/// </summary>
internal static class PermissionRules
{
    private const Permissions All = (Permissions)((1UL << 53) - 1);

    // Without permission to post, these have no effect.
    private const Permissions NeedSending = Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.MentionEveryone;

    public static Permissions InGuild(Person person)
    {
        if (person.Id == person.Guild.OwnerId)
            return All;
        var permissions = person.RolesWithEveryone.Aggregate(Permissions.None, (sum, role) => sum | role.Permissions);
        return permissions.HasFlag(Permissions.Administrator) ? All : permissions;
    }

    public static Permissions InChannel(Person person, Channel channel)
    {
        if (channel.Recipient is { } recipient)
            return person.Id == recipient.Id || person.User.IsBot ? Permissions.InDirectMessages : Permissions.None;
        if (person.User.IsBot && !person.Guild.HasBot)
            return Permissions.None;
        var permissions = InGuild(person);
        if (permissions == All)
            return All;

        var ruling = channel.Parent ?? channel;
        permissions = Apply(permissions, ruling.OverwritesFor([person.Guild.Everyone.Id]));
        permissions = Apply(permissions, ruling.OverwritesFor(person.RoleIds));
        permissions = Apply(permissions, ruling.OverwritesFor([person.Id]));

        if (!permissions.HasFlag(Permissions.ViewChannel))
            return Permissions.None;
        return permissions.HasFlag(ToSend(channel)) ? permissions : permissions & ~NeedSending;
    }

    /// <summary>The permission to post: threads have one of their own.</summary>
    public static Permissions ToSend(Channel channel) => channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;

    private static Permissions Apply(Permissions permissions, IEnumerable<Overwrite> overwrites)
    {
        var (allowed, denied) = (Permissions.None, Permissions.None);
        foreach (var overwrite in overwrites)
        {
            allowed |= overwrite.Allow;
            denied |= overwrite.Deny;
        }

        return (permissions & ~denied) | allowed;
    }
}
