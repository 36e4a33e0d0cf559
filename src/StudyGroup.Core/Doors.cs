using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core;

/// <summary>Everything the commands use beyond the rules: the stores, the channels and the web.</summary>
public sealed record Doors(
    IGroups Groups,
    IPoints Points,
    IPosts Posts,
    IChannels Channels,
    IChanges Changes,
    IDrafts Drafts,
    IAttendance Attendance,
    ISyllabuses Syllabuses,
    ISyncs Syncs,
    IWeb Web,
    IMemberData Members);
