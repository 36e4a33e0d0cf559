using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Contract;

/// <summary>What every call brings with it: whose group, who asks, and when.</summary>
/// <param name="Group">The group as it is at this moment.</param>
/// <param name="Member">Who asks.</param>
/// <param name="Now">The group's time.</param>
public abstract record Call(Group Group, Member Member, Instant Now)
{
    /// <summary>Whether the asker organizes.</summary>
    public bool IsOrganizer => Member.Organizes(Group.Settings);

    /// <summary>
    /// What a member is called: for suggestions and files, which show no mentions, and to keep beside mentions. Null where that is not known.
    /// </summary>
    public Func<MemberId, string?> NameOf { get; init; } = _ => null;
}

/// <summary>A slash command was sent.</summary>
/// <param name="Group">The group.</param>
/// <param name="Member">Who asks.</param>
/// <param name="Now">The group's time.</param>
/// <param name="Name">The command's words: "next-seminar", "point add".</param>
/// <param name="Options">What was given with it.</param>
public sealed record CommandCall(Group Group, Member Member, Instant Now, string Name, Options Options) : Call(Group, Member, Now);

/// <summary>A button was pressed.</summary>
/// <param name="Group">The group.</param>
/// <param name="Member">Who pressed it.</param>
/// <param name="Now">The group's time.</param>
/// <param name="Action">What it does; anyone may send any.</param>
public sealed record ButtonCall(Group Group, Member Member, Instant Now, ActionId Action) : Call(Group, Member, Now);

/// <summary>A form was sent.</summary>
/// <param name="Group">The group.</param>
/// <param name="Member">Who filled it in.</param>
/// <param name="Now">The group's time.</param>
/// <param name="Action">What it does; anyone may send any.</param>
/// <param name="Fields">What was typed, by the fields' names.</param>
public sealed record FormCall(Group Group, Member Member, Instant Now, ActionId Action, IReadOnlyDictionary<string, string> Fields)
    : Call(Group, Member, Now)
{
    /// <summary>What was typed into a field, without space around it; null where that is nothing.</summary>
    public string? Field(string name) => Fields.TryGetValue(name, out var text) && text.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}

/// <summary>An option is being typed and wants suggestions.</summary>
/// <param name="Group">The group.</param>
/// <param name="Member">Who types.</param>
/// <param name="Now">The group's time.</param>
/// <param name="Name">The command's words.</param>
/// <param name="Option">The option that is typed.</param>
/// <param name="Typed">What stands in it so far.</param>
public sealed record SuggestCall(Group Group, Member Member, Instant Now, string Name, string Option, string Typed) : Call(Group, Member, Now)
{
    /// <summary>What stands in the options so far, as far as it is whole; people, roles and channels are left out.</summary>
    public Options Options { get; init; } = Options.None;
}
