using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>What every call has: the group, the caller and the time.</summary>
public abstract record Call(Group Group, Member Member, Instant Now)
{
    /// <summary>Whether the caller is an organizer.</summary>
    public bool IsOrganizer => Member.Organizes(Group.Settings);

    /// <summary>
    /// A member's display name, for suggestions and files, which can't show mentions, and to store next to mentions. Null if unknown.
    /// </summary>
    public Func<MemberId, string?> NameOf { get; init; } = _ => null;
}

/// <summary>A member sent a slash command.</summary>
/// <param name="Name">The command's full name: "next-seminar", "point add".</param>
public sealed record CommandCall(Group Group, Member Member, Instant Now, string Name, Options Options) : Call(Group, Member, Now)
{
    /// <summary>The member whom a word of a text option mentions, or null if it's anything else.</summary>
    public Func<string, MemberId?> MentionIn { get; init; } = _ => null;
}

/// <summary>A member pressed a button.</summary>
/// <param name="Action">The action. It comes from the client, so don't trust it.</param>
public sealed record ButtonCall(Group Group, Member Member, Instant Now, ActionId Action) : Call(Group, Member, Now);

/// <summary>A member chose something in a select menu.</summary>
/// <param name="Action">The menu's action. It comes from the client, so don't trust it.</param>
/// <param name="Chosen">
/// A text (the value of a choice), a role or a channel; null if nothing was chosen. It comes from the client, so don't trust it.
/// </param>
public sealed record SelectCall(Group Group, Member Member, Instant Now, ActionId Action, OptionGiven? Chosen)
    : Call(Group, Member, Now);

/// <summary>A member submitted a form.</summary>
/// <param name="Action">The action. It comes from the client, so don't trust it.</param>
/// <param name="Fields">The typed texts by field name.</param>
public sealed record FormCall(Group Group, Member Member, Instant Now, ActionId Action, IReadOnlyDictionary<string, string> Fields)
    : Call(Group, Member, Now)
{
    /// <summary>A field's trimmed text, or null if it's empty.</summary>
    public string? Field(string name) => Fields.TryGetValue(name, out var text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}

/// <summary>A member is typing an option and Discord asks for suggestions.</summary>
/// <param name="Name">The command's full name.</param>
/// <param name="Typed">The text so far.</param>
public sealed record SuggestCall(Group Group, Member Member, Instant Now, string Name, string Option, string Typed)
    : Call(Group, Member, Now)
{
    /// <summary>The other options filled in so far, without people, roles and channels.</summary>
    public Options Options { get; init; } = Options.None;
}
