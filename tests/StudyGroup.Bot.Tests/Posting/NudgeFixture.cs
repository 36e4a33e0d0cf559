using NodaTime;
using NodaTime.Extensions;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Errors;
using StudyGroup.Discord.Primitives;
using Xunit;

namespace StudyGroup.Bot.Tests.Posting;

/// <summary>A group in which the nudge for slides is due.</summary>
public abstract class NudgeFixture : PostingFixture
{
    private protected static readonly Snowflake Presenter = new(30);
    private protected static readonly Snowflake Channel = new(10);

    protected NudgeFixture()
    {
        var group = Stores.Groups[One];
        Stores.Groups[One] = group.With(group.Seminars[0] with
        {
            Date = new SeminarDate.On(new LocalDate(2026, 12, 6), null),
            Presenters = [new Presenter(new MemberId(NudgeFixture.Presenter.Value), null)],
        });
    }

    private protected Post Nudge => Assert.Single(Stores.Posts.Values, p => p.Subject is Nudge { Question: NudgeQuestion.Slides });

    private protected Post Topic => Assert.Single(Stores.Posts.Values, p => p.Subject is Nudge { Question: NudgeQuestion.Topic });

    private protected static DiscordRefusedException Closed => new(403, DiscordErrorCode.CannotMessageUser, "closed");

    private protected async Task AnswerAsync()
    {
        var button = Discord.Posted[0].Body.Buttons.SelectMany(row => row).Single(b => b.Label == "They still work");
        await new NudgeButtons(Stores, Stores, Stores, Stores).PressAsync(new ButtonCall(
            Stores.Groups[One], new Member(new MemberId(Presenter.Value), false, []), Clock.GetUtcNow().ToInstant(),
            CustomIds.Read(button.CustomId!)!));
    }

    private protected Task TurnToTheNudgeAsync() => PassAsync(TimeSpan.FromHours(1), restart: false);
}
