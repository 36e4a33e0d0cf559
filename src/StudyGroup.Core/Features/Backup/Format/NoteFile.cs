using NodaTime;

namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>A note in a file.</summary>
internal sealed record NoteFile
{
    public string? Text { get; init; }

    public string? Url { get; init; }

    public ulong? By { get; init; }

    public required Instant At { get; init; }
}
