using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core;

/// <summary>All that the commands reach beyond the rules.</summary>
/// <param name="Groups">The groups.</param>
/// <param name="Points">The points.</param>
/// <param name="Posts">What was posted.</param>
/// <param name="Channels">The channels as they are.</param>
/// <param name="Changes">What was changed.</param>
/// <param name="Drafts">What was begun.</param>
/// <param name="Attendance">Who said that they are coming.</param>
/// <param name="Syllabuses">The syllabuses in the channels.</param>
/// <param name="Syncs">How far READMEs were followed.</param>
/// <param name="Web">What others keep on the web.</param>
/// <param name="Members">What is stored about members.</param>
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
