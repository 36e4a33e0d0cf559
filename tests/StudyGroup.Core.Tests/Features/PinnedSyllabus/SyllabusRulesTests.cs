using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.PinnedSyllabus;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.PinnedSyllabus;

public sealed class SyllabusRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly ChannelId Here = new(5);
    private static readonly ChannelId There = new(6);

    [Fact]
    public void Unwanted_syllabus_that_was_never_posted_needs_nothing() => Assert.Null(Next(Of(), null, "a"));

    [Fact]
    public void Wanted_syllabus_is_posted_page_by_page_and_then_pinned()
    {
        Assert.Equal(new SyllabusStep.Post(0), Next(Of(), Here, "a", "b"));
        Assert.Equal(new SyllabusStep.Post(1), Next(Of(Says("a")), Here, "a", "b"));
        var both = Of(Says("a"), Says("b"));
        Assert.Equal(new SyllabusStep.Pin(both.Messages[0]), Next(both, Here, "a", "b"));
        Assert.Null(Next(Of(Says("a") with { IsPinned = true }, Says("b") with { IsPinned = true }), Here, "a", "b"));
    }

    [Fact]
    public void Outdated_message_is_edited_before_anything_is_posted_or_deleted()
    {
        var syllabus = Of(Says("a"), Says("b"), Says("c"));
        Assert.Equal(new SyllabusStep.Edit(syllabus.Messages[1], 1), Next(syllabus, Here, "a", "B"));
        Assert.Equal(new SyllabusStep.Edit(syllabus.Messages[1], 1), Next(syllabus, Here, "a", "B", "c", "d"));
    }

    [Fact]
    public void Message_of_unknown_content_is_edited()
    {
        var syllabus = Of(Says("a") with { ContentHash = null });
        Assert.Equal(new SyllabusStep.Edit(syllabus.Messages[0], 0), Next(syllabus, Here, "a"));
    }

    [Fact]
    public void Extra_message_is_deleted_from_the_end()
    {
        var syllabus = Of(Says("a"), Says("b"));
        Assert.Equal(new SyllabusStep.Delete(syllabus.Messages[1]), Next(syllabus, Here, "a"));
    }

    [Fact]
    public void Syllabus_without_its_first_message_is_deleted_and_posted_again()
    {
        var syllabus = Of(Says("a"), Says("b"), Says("c")).Without(1);
        Assert.Equal(new SyllabusStep.Delete(syllabus.Messages[0]), Next(syllabus, Here, "a", "b", "c"));
        syllabus = syllabus.Without(2);
        Assert.Equal(new SyllabusStep.Delete(syllabus.Messages[0]), Next(syllabus, Here, "a", "b", "c"));
        Assert.Equal(new SyllabusStep.Post(0), Next(syllabus.Without(3), Here, "a", "b", "c"));
    }

    [Fact]
    public void Syllabus_that_lost_a_later_message_moves_up_and_posts_the_end()
    {
        var syllabus = Of(Says("a"), Says("b"), Says("c")).Without(2);
        Assert.Equal(new SyllabusStep.Edit(syllabus.Messages[1], 1), Next(syllabus, Here, "a", "b", "c"));
        Assert.Equal(new SyllabusStep.Post(2), Next(syllabus.With(syllabus.Messages[1] with { ContentHash = "b" }), Here, "a", "b", "c"));
    }

    [Fact]
    public void Message_in_an_old_channel_is_deleted_first()
    {
        var syllabus = Of(Says("a"));
        Assert.Equal(new SyllabusStep.Delete(syllabus.Messages[0]), Next(syllabus, There, "a"));
        Assert.Equal(new SyllabusStep.Delete(syllabus.Messages[0]), Next(syllabus, null, "a"));
    }

    [Fact]
    public void Message_that_may_have_been_posted_is_settled_first()
    {
        var syllabus = Of(Says("a") with { Message = null, ContentHash = null });
        Assert.Equal(new SyllabusStep.Settle(syllabus.Messages[0], 0), Next(syllabus, Here, "a"));
        Assert.Equal(new SyllabusStep.Settle(syllabus.Messages[0], null), Next(syllabus, There, "a"));
    }

    [Fact]
    public void Refused_step_is_retried_after_an_hour_or_when_content_or_channel_change()
    {
        var syllabus = Of() with { Problem = SyllabusRules.Problem("No.", Here, isOfChannel: false, ["a"], Now) };
        Assert.Null(Next(syllabus, Here, "a"));
        Assert.Null(SyllabusRules.Next(syllabus, Here, ["a"], Now + Duration.FromMinutes(59)));
        Assert.Equal(new SyllabusStep.Post(0), SyllabusRules.Next(syllabus, Here, ["a"], Now + Duration.FromMinutes(60)));
        Assert.Equal(new SyllabusStep.Post(0), SyllabusRules.Next(syllabus, Here, ["a"], Now - Duration.FromMinutes(1)));
        Assert.Equal(new SyllabusStep.Post(0), Next(syllabus, Here, "b"));
        Assert.Equal(new SyllabusStep.Post(0), Next(syllabus, There, "a"));
        Assert.Equal(new SyllabusStep.Post(0), Next(syllabus.Afresh(), Here, "a"));
    }

    [Fact]
    public void Channel_that_refused_is_left_alone_for_an_hour()
    {
        var syllabus = Of() with { Problem = SyllabusRules.Problem("No.", Here, isOfChannel: true, ["a"], Now) };
        Assert.Null(Next(syllabus, Here, "b"));
        Assert.Null(SyllabusRules.Next(syllabus, Here, ["b"], Now + Duration.FromMinutes(59)));
        Assert.Equal(new SyllabusStep.Post(0), SyllabusRules.Next(syllabus, Here, ["b"], Now + Duration.FromMinutes(60)));
        Assert.Equal(new SyllabusStep.Post(0), Next(syllabus, There, "a"));
        Assert.Equal(new SyllabusStep.Post(0), Next(syllabus.Afresh(), Here, "a"));
    }

    [Fact]
    public void Message_that_cannot_be_edited_yet_is_skipped()
    {
        var syllabus = Of(Says("a"), Says("b"));
        Assert.Equal(
            new SyllabusStep.Edit(syllabus.Messages[1], 1), SyllabusRules.Next(syllabus, Here, ["A", "B"], Now, new HashSet<long> { 1 }));
    }

    [Fact]
    public void Refused_pin_counts_for_all_pages()
    {
        var syllabus = Of(Says("a") with { PinRefused = new PinRefusal("No.", Now) }, Says("b"));
        Assert.Null(Next(syllabus, Here, "a", "b"));
        Assert.IsType<SyllabusStep.Pin>(SyllabusRules.Next(syllabus, Here, ["a", "b"], Now + Duration.FromMinutes(60)));
    }

    [Fact]
    public void Message_that_could_not_be_pinned_is_retried_after_an_hour()
    {
        var syllabus = Of(Says("a") with { PinRefused = new PinRefusal("No.", Now) });
        Assert.Null(Next(syllabus, Here, "a"));
        Assert.IsType<SyllabusStep.Pin>(SyllabusRules.Next(syllabus, Here, ["a"], Now + Duration.FromMinutes(60)));
        Assert.IsType<SyllabusStep.Edit>(Next(syllabus.Afresh(), Here, "a"));
    }

    [Fact]
    public void Any_state_reaches_the_wanted_one_step_by_step()
    {
        var message = Gen.Select(Gen.Int[0, 1], Gen.Int[0, 3], Gen.Bool, Gen.Bool);
        Gen.Select(message.Array[0, 4], Gen.Int[0, 2], Gen.Int[1, 4]).Sample((there, wanted, count) =>
        {
            var syllabus = Of([.. there.Select(m => new SyllabusMessage
            {
                Number = 0,
                Channel = m.Item1 == 0 ? Here : There,
                ClaimedAt = Now,
                Message = m.Item3 ? new MessageId(1) : null,
                ContentHash = m.Item3 && m.Item2 < 3 ? $"page {m.Item2}" : null,
                IsPinned = m.Item3 && m.Item4,
            })]);
            ChannelId? channel = wanted switch { 0 => null, 1 => Here, _ => There };
            ImmutableArray<string> pages = [.. Enumerable.Range(0, count).Select(i => $"page {i}")];
            var steps = 0;
            for (; SyllabusRules.Next(syllabus, channel, pages, Now) is { } step; steps++)
            {
                Assert.True(steps < 40, $"No end: {step}");
                syllabus = Done(syllabus, step, channel, pages);
            }

            Assert.All(syllabus.Messages, m => Assert.True(m.Channel == channel && m.IsPinned));
            Assert.Equal(channel is null ? [] : pages, syllabus.Messages.Select(m => m.ContentHash!));
            Assert.Equal(syllabus.Messages.Length, syllabus.Messages.Select(m => m.Number).Distinct().Count());
        });
    }

    // The outcome of a step if nothing goes wrong, even for a message that was claimed but never posted.
    private static Syllabus Done(Syllabus syllabus, SyllabusStep step, ChannelId? channel, ImmutableArray<string> pages) => step switch
    {
        SyllabusStep.Post post when syllabus.Claim(channel!.Value, Now) is var claimed =>
            claimed.With(claimed.Messages[^1] with { Message = new MessageId(2), ContentHash = pages[post.Page] }),
        SyllabusStep.Edit edit => syllabus.With(edit.Message with { ContentHash = pages[edit.Page] }),
        SyllabusStep.Settle { Page: not null } settle => syllabus.With(settle.Message with { Message = new MessageId(3) }),
        SyllabusStep.Settle settle => syllabus.Without(settle.Message.Number),
        SyllabusStep.Delete delete => syllabus.Without(delete.Message.Number),
        SyllabusStep.Pin pin => syllabus.With(pin.Message with { IsPinned = true }),
        _ => throw new NotSupportedException($"{step}"),
    };

    private static SyllabusStep? Next(Syllabus syllabus, ChannelId? channel, params string[] pages) =>
        SyllabusRules.Next(syllabus, channel, [.. pages], Now);

    private static Syllabus Of(params SyllabusMessage[] messages) => Syllabus.None(Desk.Here) with
    {
        Messages = [.. messages.Select((message, i) => message with { Number = i + 1, IsFirst = i == 0 })],
        NextNumber = messages.Length + 1,
    };

    private static SyllabusMessage Says(string page) =>
        new() { Number = 0, Channel = Here, ClaimedAt = Now, Message = new MessageId(1), ContentHash = page };
}
