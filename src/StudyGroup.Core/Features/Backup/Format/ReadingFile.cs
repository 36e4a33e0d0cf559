namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>A reading in a file.</summary>
internal sealed record ReadingFile
{
    public required string Title { get; init; }

    public string? Url { get; init; }

    public string? Authors { get; init; }

    public string? Part { get; init; }

    public string? Published { get; init; }

    public bool IsOptional { get; init; }
}
