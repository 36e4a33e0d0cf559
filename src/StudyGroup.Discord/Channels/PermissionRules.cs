using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>Discord's rule for permissions. See https://docs.discord.com/developers/topics/permissions#permission-overwrites.</summary>
internal static class PermissionRules
{
    private const Permissions NeedSendMessages = Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.MentionEveryone;
    private const Permissions InTimeOut = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    /// <summary>What the member may do in the channel. A server's owner is not told apart: a bot owns none.</summary>
    public static Permissions Of(PermissionFacts facts)
    {
        var own = facts.Roles.GetValueOrDefault(facts.Guild);
        foreach (var role in facts.MemberRoles)
            own |= facts.Roles.GetValueOrDefault(role);
        if (own.HasFlag(Permissions.Administrator))
            return (Permissions)ulong.MaxValue;

        own = Apply(own, facts.Overwrites.Where(overwrite => !overwrite.IsMember && overwrite.Id == facts.Guild));
        own = Apply(own, facts.Overwrites.Where(overwrite => !overwrite.IsMember && overwrite.Id != facts.Guild && facts.MemberRoles.Contains(overwrite.Id)));
        own = Apply(own, facts.Overwrites.Where(overwrite => overwrite.IsMember && overwrite.Id == facts.Member));
        return Implied(own, facts);
    }

    // Within one kind all that is taken goes first, and what is given then counts.
    private static Permissions Apply(Permissions own, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Permissions.None, Permissions.None), (sum, one) => (sum.Item1 | one.Allow, sum.Item2 | one.Deny));
        return (own & ~deny) | allow;
    }

    private static Permissions Implied(Permissions own, PermissionFacts facts)
    {
        if (!own.HasFlag(Permissions.ViewChannel))
            return Permissions.None;
        if (facts.IsTimedOut)
            return own & InTimeOut;
        return own.HasFlag(facts.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages) ? own : own & ~NeedSendMessages;
    }
}
