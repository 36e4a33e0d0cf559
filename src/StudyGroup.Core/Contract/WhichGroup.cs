using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>Which of a server's groups something is about.</summary>
public static class WhichGroup
{
    /// <summary>The suggestion while it isn't known yet which group the command is about.</summary>
    public const string Hint = "To see suggestions, use this in a group's channel. Or just send it and choose the group afterwards.";

    /// <summary>The server's groups that aren't archived.</summary>
    public static IReadOnlyList<Group> Active(IReadOnlyList<Group> groups) => [.. groups.Where(group => group.ArchivedAt is null)];

    /// <summary>The group that a command in a channel is about; null if it may be several.</summary>
    /// <param name="groups">The server's groups; at least one.</param>
    /// <param name="parent">For a thread, the channel that it's in.</param>
    public static Group? MeantIn(IReadOnlyList<Group> groups, ChannelId? channel, ChannelId? parent)
    {
        if (groups is [var single]) return single;
        return OwnerOf(groups, channel) ?? OwnerOf(groups, parent) ?? (Active(groups) is [var only] ? only : null);
    }

    /// <summary>The group that a button, select menu or form is about.</summary>
    /// <param name="groups">The server's groups.</param>
    /// <param name="ordinal">What its custom id says. It comes from the client, so don't trust it.</param>
    public static Outcome<Group> Addressed(IReadOnlyList<Group> groups, int ordinal) =>
        groups.FirstOrDefault(group => group.Ordinal == ordinal) switch
        {
            null => new Refusal($"I don't know that group any more. Use the command again."),
            { ArchivedAt: not null } archived => Archived(archived),
            var group => group,
        };

    /// <summary>The answer about an archived group.</summary>
    public static Refusal Archived(Group group) => new(
        $"The group “{group.DisplayName}” is archived. Anyone with Manage Events or Manage Server can bring it back with "
            + $"{new Span.Command("manage group restore")}.");

    private static Group? OwnerOf(IReadOnlyList<Group> groups, ChannelId? channel) =>
        channel is { } id ? ServerRules.OwnerOf(groups, id) : null;
}
