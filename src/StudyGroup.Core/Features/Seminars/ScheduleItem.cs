using System.Collections.Immutable;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.Seminars;

/// <summary>A seminar or a break in the schedule.</summary>
/// <param name="Lines">Its line; before that a heading if it's the first under one.</param>
/// <param name="Seminar">The seminar; null if it's a break.</param>
internal sealed record ScheduleItem(ImmutableArray<Line> Lines, Seminar? Seminar);
