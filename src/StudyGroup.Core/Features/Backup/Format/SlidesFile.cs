using System.Collections.Immutable;

namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>Slides in a file.</summary>
internal sealed record SlidesFile
{
    public required string Url { get; init; }

    public string? Title { get; init; }

    public string? Topic { get; init; }

    public ImmutableArray<string> Covers { get; init; } = [];
}
