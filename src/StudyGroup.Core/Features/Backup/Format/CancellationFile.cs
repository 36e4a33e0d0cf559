namespace StudyGroup.Core.Features.Backup.Format;

/// <summary>A cancellation in a file.</summary>
internal sealed record CancellationFile(string? Reason = null);
