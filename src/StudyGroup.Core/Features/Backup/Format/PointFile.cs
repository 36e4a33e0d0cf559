using System.Collections.Immutable;
using NodaTime;

namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>A discussion point in a file.</summary>
internal sealed record PointFile
{
    public required long Id { get; init; }

    public required int Seminar { get; init; }

    public required ulong Author { get; init; }

    public string? AuthorName { get; init; }

    public required string Text { get; init; }

    public required Instant AddedAt { get; init; }

    public Instant? EditedAt { get; init; }

    public Instant? DiscussedAt { get; init; }

    /// <summary>The message that it comes from.</summary>
    public MessageFile? Message { get; init; }

    /// <summary>The members who voted for it.</summary>
    public ImmutableArray<ulong> Votes { get; init; } = [];
}

/// <summary>A link to a message in a file.</summary>
internal sealed record MessageFile
{
    public required ulong Channel { get; init; }

    public required ulong Id { get; init; }
}
