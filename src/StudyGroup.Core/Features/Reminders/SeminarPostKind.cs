using NodaTime;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.Core.Wording;

namespace StudyGroup.Core.Features.Reminders;

/// <summary>A kind of post about one seminar.</summary>
/// <typeparam name="T">The type of the subjects.</typeparam>
internal abstract class SeminarPostKind<T> : PostKind<T>
    where T : PostSubject
{
    /// <summary>Said of a post whose time had passed.</summary>
    protected const string TooLate = "It was too late by the time I could post this.";

    /// <summary>Why what a post says about a seminar's start is no longer true, in a sentence for organizers; null if it is.</summary>
    /// <param name="seminar">The seminar; null if it was removed.</param>
    /// <param name="start">The known start that the post mentions.</param>
    /// <param name="orTentative">Whether it stays true if the date is no longer settled.</param>
    protected static string? WhyChanged(Group group, Seminar? seminar, Instant start, bool orTentative = false)
    {
        if (seminar is null) return "The seminar was removed before I could post this.";
        if (seminar.Cancelled is not null) return "The seminar was cancelled before I could post this.";
        return (orTentative || seminar.Date is SeminarDate.On) && group.KnownStartOf(seminar) == start
            ? null
            : "The seminar was moved before I could post this.";
    }

    /// <inheritdoc />
    protected override ActionId Marker(Post post, T subject) => SeminarButton.Action(post);

    /// <inheritdoc />
    protected sealed override Card Card(Group group, Post post, T subject, PostSources sources, Instant now) =>
        group.Find(post.Seminar) is { } seminar ? Card(group, seminar, post, subject, sources, now) : Removed(group, post, subject);

    /// <summary>How a post reads now that its seminar is still there.</summary>
    protected abstract Card Card(Group group, Seminar seminar, Post post, T subject, PostSources sources, Instant now);

    /// <summary>How it reads once its seminar was removed.</summary>
    protected virtual Card Removed(Group group, Post post, T subject) =>
        new() { Lines = [$"This seminar was removed from the schedule."], Buttons = [SeminarButton.Of(post)], Tone = Tone.Quiet };

    /// <inheritdoc />
    protected sealed override Line Describe(Group group, Post post, T subject) =>
        group.Find(post.Seminar) is { } seminar
            ? $"{SeminarWords.Called(seminar)}: {What(subject)}"
            : (Line)$"A removed seminar: {What(subject)}";

    /// <inheritdoc />
    public sealed override Line DescribeBriefly(Group group, Post post) => WhatBriefly((T)post.Subject);

    /// <summary>What it says about the seminar, for organizers: "recap".</summary>
    protected abstract Line What(T subject);

    /// <summary>The same where the seminar's start is known.</summary>
    protected virtual Line WhatBriefly(T subject) => What(subject);
}
