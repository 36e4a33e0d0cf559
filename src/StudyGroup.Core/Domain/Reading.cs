namespace StudyGroup.Core.Domain;

/// <summary>Something to read for a seminar: a chapter, a paper, a post.</summary>
/// <param name="Title">The title, at most <see cref="MaxTitleLength"/> code points.</param>
public sealed record Reading(string Title)
{
    /// <summary>How many readings a seminar can have.</summary>
    public const int MaxPerSeminar = 10;

    /// <summary>The maximum length of a title, in code points.</summary>
    public const int MaxTitleLength = 300;

    /// <summary>The maximum length of each of the other texts, in code points.</summary>
    public const int MaxTextLength = 200;

    /// <summary>The maximum length of a link, in code points.</summary>
    public const int MaxUrlLength = 500;

    /// <summary>Where to read it, an http or https link; null if there's none.</summary>
    public string? Url { get; init; }

    /// <summary>Who wrote it ("J. Reed, M. Olin"); null if unknown.</summary>
    public string? Authors { get; init; }

    /// <summary>Which part of it to read ("ch. 3", "pp. 12–30", "§2.1"); null for all of it.</summary>
    public string? Part { get; init; }

    /// <summary>Where and when it was published ("OSDI '24", "2019"); null if unknown.</summary>
    public string? Published { get; init; }

    /// <summary>Whether members may skip it.</summary>
    public bool IsOptional { get; init; }
}
