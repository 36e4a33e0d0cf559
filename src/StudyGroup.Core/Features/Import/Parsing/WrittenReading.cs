using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Import.Parsing;

/// <summary>Something to read for a seminar, as a schedule describes it. All texts are within a reading's limits.</summary>
/// <param name="Title">The title; if only a link or an id is known, the seminar's topic or that id.</param>
public sealed record WrittenReading(string Title)
{
    /// <summary>Where to read it, an http or https link.</summary>
    public string? Url { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Authors { get; init; }

    /// <summary>Which part of it to read.</summary>
    public string? Part { get; init; }

    /// <summary>Where and when it was published.</summary>
    public string? Published { get; init; }

    /// <summary>Whether members may skip it; null if the schedule doesn't say.</summary>
    public bool? IsOptional { get; init; }

    /// <summary>The reading that it describes.</summary>
    public Reading ToReading() => new(Title)
    {
        Url = Url,
        Authors = Authors,
        Part = Part,
        Published = Published,
        IsOptional = IsOptional ?? false,
    };
}
