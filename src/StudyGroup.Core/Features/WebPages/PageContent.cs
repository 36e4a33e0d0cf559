using System.Collections.Immutable;
using StudyGroup.Core.Text;

namespace StudyGroup.Core.Features.WebPages;

/// <summary>What a group's page says, as a document without HTML.</summary>
public sealed record PageContent
{
    /// <summary>What the group reads, or what it is.</summary>
    public required string Title { get; init; }

    /// <summary>What follows the title.</summary>
    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>The seminars in sections. None is empty.</summary>
    public ImmutableArray<PageSection> Sections { get; init; } = [];
}

/// <summary>Seminars, and breaks between them, under a heading.</summary>
/// <param name="Id">Names the section within the page, in letters.</param>
/// <param name="Items">What is in it, in order.</param>
public sealed record PageSection(string Heading, string Id, ImmutableArray<PageItem> Items);

/// <summary>An item of a section.</summary>
public abstract record PageItem
{
    private PageItem()
    {
    }

    /// <summary>A seminar.</summary>
    /// <param name="About">Its number, its date and so on, from the most important to the least.</param>
    public sealed record OfSeminar(Line Title, params ImmutableArray<Line> About) : PageItem
    {
        /// <summary>What else there is to say, each under a heading.</summary>
        public ImmutableArray<PagePart> Parts { get; init; } = [];

        /// <summary>Whether it's cancelled.</summary>
        public bool IsCancelled { get; init; }
    }

    /// <summary>A book that the group reads or has read.</summary>
    /// <param name="About">How far the group has come, or had.</param>
    public sealed record OfBook(Line Title, Line About) : PageItem;

    /// <summary>A break.</summary>
    /// <param name="Line">When and why.</param>
    public sealed record OfBreak(string Line) : PageItem;
}

/// <summary>Something about a seminar.</summary>
/// <param name="Heading">What it is: "Slides".</param>
/// <param name="Lines">The lines. At least one.</param>
public sealed record PagePart(string Heading, params ImmutableArray<Line> Lines);
