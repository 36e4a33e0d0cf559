namespace StudyGroup.Discord.Channels;

/// <summary>Discord's rule for permissions. See https://docs.discord.com/developers/topics/permissions#permission-overwrites.</summary>
internal static class PermissionRules
{
    private const Permissions NeedSendMessages = Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.MentionEveryone;
    private const Permissions InTimeOut = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    /// <summary>What the member may do in the channel. A server's owner is not told apart: a bot owns none.</summary>
    public static Permissions Of(Standing standing)
    {
        var own = standing.Roles.GetValueOrDefault(standing.Guild);
        foreach (var role in standing.MemberRoles)
            own |= standing.Roles.GetValueOrDefault(role);
        if (own.HasFlag(Permissions.Administrator))
            return (Permissions)ulong.MaxValue;

        own = Apply(own, standing.Overwrites.Where(overwrite => !overwrite.IsMember && overwrite.Id == standing.Guild));
        own = Apply(own, standing.Overwrites.Where(overwrite => !overwrite.IsMember && overwrite.Id != standing.Guild && standing.MemberRoles.Contains(overwrite.Id)));
        own = Apply(own, standing.Overwrites.Where(overwrite => overwrite.IsMember && overwrite.Id == standing.Member));
        return Implied(own, standing);
    }

    // Within one kind all that is taken goes first, and what is given then counts.
    private static Permissions Apply(Permissions own, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Permissions.None, Permissions.None), (sum, one) => (sum.Item1 | one.Allow, sum.Item2 | one.Deny));
        return (own & ~deny) | allow;
    }

    private static Permissions Implied(Permissions own, Standing standing)
    {
        if (!own.HasFlag(Permissions.ViewChannel))
            return Permissions.None;
        if (standing.IsTimedOut)
            return own & InTimeOut;
        return own.HasFlag(standing.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages) ? own : own & ~NeedSendMessages;
    }
}
