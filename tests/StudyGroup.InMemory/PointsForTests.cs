using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

/// <summary>Adds points without a rule, as tests do.</summary>
public static class PointsForTests
{
    /// <summary>Adds a point, however many there are.</summary>
    public static async Task<Point> AddAsync(
        this IPoints points, GroupId group, SeminarId seminar, MemberId author, string text, Instant at, string? authorName = null) =>
        (await points.AddAsync(group, seminar, _ => new Point
        {
            Id = default,
            Group = group,
            Seminar = seminar,
            Author = author,
            AuthorName = PointAuthor.Kept(authorName),
            Text = text,
            AddedAt = at,
        })).Value;
}
