using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>
/// A group's page and calendar feed on the web. It's no part of the group, so neither undo nor an import brings back an address that was
/// given up.
/// </summary>
public sealed record WebPage
{
    /// <summary>The group.</summary>
    public required GroupId Group { get; init; }

    /// <summary>The part of the address that nobody can guess. Whoever has it can read the page. Null while the page is off.</summary>
    public string? Token { get; init; }

    /// <summary>Whether the page names people.</summary>
    public bool ShowsNames { get; init; }

    /// <summary>The page of a group that never turned it on.</summary>
    public static WebPage None(GroupId group) => new() { Group = group };
}
