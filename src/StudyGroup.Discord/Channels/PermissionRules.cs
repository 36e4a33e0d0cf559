using StudyGroup.Discord.Primitives;

namespace StudyGroup.Discord.Channels;

/// <summary>Discord's permission rules. See https://docs.discord.com/developers/topics/permissions#permission-overwrites.</summary>
internal static class PermissionRules
{
    private const Permissions OnlyWhenPosting = Permissions.EmbedLinks | Permissions.AttachFiles | Permissions.MentionEveryone;
    private const Permissions WhileTimedOut = Permissions.ViewChannel | Permissions.ReadMessageHistory;

    /// <summary>What a member may do in a channel. Server owners get no special treatment: a bot can't be one.</summary>
    public static Permissions Of(PermissionFacts facts)
    {
        var own = facts.Roles.GetValueOrDefault(facts.Guild);
        foreach (var role in facts.MemberRoles)
            own |= facts.Roles.GetValueOrDefault(role);
        if (own.HasFlag(Permissions.Administrator))
            return (Permissions)ulong.MaxValue;

        var (forMembers, forRoles) = (facts.Overwrites.Where(o => o.IsMember), facts.Overwrites.Where(o => !o.IsMember));
        own = Apply(own, forRoles.Where(o => o.Id == facts.Guild));
        own = Apply(own, forRoles.Where(o => o.Id != facts.Guild && facts.MemberRoles.Contains(o.Id)));
        own = Apply(own, forMembers.Where(o => o.Id == facts.Member));
        return Implied(own, facts);
    }

    // Within one kind of overwrite, all denials apply before all allowances.
    private static Permissions Apply(Permissions own, IEnumerable<Overwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate(
            (Permissions.None, Permissions.None), (sum, one) => (sum.Item1 | one.Allow, sum.Item2 | one.Deny));
        return (own & ~deny) | allow;
    }

    private static Permissions Implied(Permissions own, PermissionFacts facts)
    {
        if (!own.HasFlag(Permissions.ViewChannel))
            return Permissions.None;
        if (facts.IsTimedOut)
            return own & WhileTimedOut;
        return own.HasFlag(facts.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages) ? own : own & ~OnlyWhenPosting;
    }
}
