using System.Collections.Immutable;
using StudyGroup.Core.Seminars;

namespace StudyGroup.Core.Seeds;

/// <summary>What a schedule in Markdown says: the book, the seminars with their slides, and what could not be read of it.</summary>
/// <param name="Book">The book that is read, or null.</param>
/// <param name="Author">Who wrote it, or null.</param>
/// <param name="Seminars">The seminars by number, each number once, without ids, at most <see cref="Groups.Group.MostSeminars"/>.</param>
/// <param name="Problems">What was left out, in the order of the lines.</param>
public sealed record SeedSchedule(
    string? Book, string? Author, ImmutableArray<Seminar> Seminars, ImmutableArray<SeedProblem> Problems);

/// <summary>Something in a schedule that could not be read.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Sentence">What is wrong with it, and what would do.</param>
public sealed record SeedProblem(int Line, string Sentence);
