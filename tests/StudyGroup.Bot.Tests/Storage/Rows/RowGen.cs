using CsCheck;
using NodaTime;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.NextBook;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.ReadmeSync;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Features.Seasons;
using StudyGroup.Core.Features.Settings;
using StudyGroup.Core.Features.Setup;
using StudyGroup.Core.Features.Slides;
using StudyGroup.Core.Text;
using static StudyGroup.Bot.Tests.Storage.Rows.ValueGen;

namespace StudyGroup.Bot.Tests.Storage.Rows;

/// <summary>Anything that a record can hold.</summary>
internal static class RowGen
{
    private static readonly Gen<LocalTime> OfTime = Gen.Long[0,
        NodaConstants.NanosecondsPerDay - 1].Select(LocalTime.FromNanosecondsSinceMidnight);

    private static readonly Gen<LocalDate> OfDay = Gen.Int[-2_000_000, 2_000_000].Select(day => new LocalDate(2026, 1, 1).PlusDays(day));

    private static readonly Gen<SeminarDate.On> OfKnownDate =
        Gen.Select(OfDay, OfTime.Nullable(), Gen.Bool, (day, time, second) => new SeminarDate.On(day, time, second));

    private static readonly Gen<SeminarDate> OfDate = Gen.OneOf(
        OneOf(SeminarDate.Soon, SeminarDate.Unknown),
        OfKnownDate.Select(on => (SeminarDate)on),
        OfKnownDate.Select(on => (SeminarDate)new SeminarDate.Tentative(on)));

    public static readonly Gen<Point> OfPoint = Gen.Select(
        Gen.Long[1, long.MaxValue], Gen.ULong, Gen.Int, OfText, OfInstant, OfInstant.Nullable(), Gen.Select(
            OfInstant.Nullable(), OfInstant.Nullable(), Gen.ULong.Array[0, 5]),
        (id, snowflake, seminar, text, added, edited, ends) => new Point
        {
            Id = new PointId(id),
            Group = new GroupId(snowflake),
            Seminar = new SeminarId(seminar),
            Author = new MemberId(~snowflake),
            AuthorName = id % 2 == 0 ? text : null,
            Text = text,
            AddedAt = added,
            EditedAt = edited,
            DiscussedAt = ends.Item1,
            Votes = Votes.Of(ends.Item3.Select(voter => new MemberId(voter))),
            RemovedAt = ends.Item2,
        });

    public static readonly Gen<Attendance> OfAttendance = Gen.Select(
        Gen.ULong, Gen.Int, OfInstant, Gen.Bool, OfInstant,
        (snowflake, seminar, start, coming, at) => new Attendance
        {
            Group = new GroupId(snowflake),
            Seminar = new SeminarId(seminar),
            Member = new MemberId(~snowflake),
            Start = start,
            IsComing = coming,
            At = at,
            ByEvent = coming && seminar % 2 == 0,
        });

    private static readonly Gen<NewsItem> OfNews = Gen.Select(
        Gen.Int, Gen.Enum<NewsKind>(), OfDate, OfDate, OfNullableText,
        (seminar, kind, from, to, why) => new NewsItem(new SeminarId(seminar), kind, from, to, why));

    private static readonly Gen<NudgeAnswer?> OfNudgeAnswer = Gen.Select(
        Gen.Int[0, 2], Gen.ULong.Nullable(), (answer, channel) =>
            answer == 0 ? null : new NudgeAnswer(answer == 1, channel is { } id ? new ChannelId(id) : null));

    private static readonly Gen<FurtherReminder> OfFurther = Gen.Select(
        Gen.Int, OfInstant, OfDuration, (seminar, start, lead) => new FurtherReminder(new SeminarId(seminar), start, lead));

    private static readonly Gen<PostSubject> OfSubject = Gen.OneOf(
        Gen.Select(OfInstant, OfDuration, Gen.Bool, (start, lead, isBroughtAlong) =>
            (PostSubject)new LivingCard(start, lead) { IsBroughtAlong = isBroughtAlong }),
        Gen.Select(OfInstant, OfDuration, OfFurther.Array[0, 2], (start, lead, further) =>
            (PostSubject)new Reminder(start, lead) { Further = [.. further] }),
        Gen.Select(
            Gen.Enum<NewsKind>(), OfDate, OfDate, OfNullableText,
            (kind, from, to, why) => (PostSubject)new SeminarNews(kind, from, to, why)),
        Gen.Select(OfNews.Array[2, 4], OfNullableText, (news, why) => (PostSubject)new ScheduleNews([.. news], why)),
        Gen.Select(Gen.Enum<NudgeQuestion>(), OfInstant, Gen.ULong, OfNudgeAnswer, (kind, start, who, answer) =>
            (PostSubject)new Nudge(kind, start, new MemberId(who)) { Answer = answer }),
        Gen.Select(OfInstant, Gen.ULong, OfDate, OfInstant, Gen.Int[0, 2], (start, who, date, said, more) => (PostSubject)(more switch
        {
            0 => new DateDeclined(start, new MemberId(who)),
            1 => new DateDeclined(start, new MemberId(who)) { SaidAt = said },
            _ => new DateDeclined(start, new MemberId(who)) { Suggested = date, SaidAt = said, DeclinedBy = new MemberId(~who) },
        })),
        Gen.Select(OfText, Gen.ULong.Nullable(), (url, who) => (PostSubject)new SlidesAdded(url, who is { } id ? new MemberId(id) : null)),
        Gen.Select(OfText, Gen.Int, Gen.ULong, (name, number, who) =>
            (PostSubject)new SlidesFile(name, "0123456789abcdef", number, new MemberId(who))),
        Gen.Select(Gen.ULong, Gen.Int.Array[1, 4], OfInstant, (who, seminars, at) =>
            (PostSubject)new PresenterAssigned(new MemberId(who), [.. seminars.Select(id => new SeminarId(id))], at)),
        Gen.Select(OfText, OfText, (from, to) => (PostSubject)new ZoneChanged(from, to)),
        Gen.Int.Select(season => (PostSubject)new SeasonSummary(season)),
        Gen.Select(Gen.Long, Gen.Int, (point, seminar) => (PostSubject)new PointAdded(new PointId(point), new SeminarId(seminar))),
        Gen.Select(Gen.Long, Gen.Bool, (change, hasOther) => (PostSubject)new UndoOffered(new ChangeId(change))
        {
            Others = hasOther ? [new Button("Join", new ActionId("present", "3"), ButtonStyle.Primary)] : [],
        }),
        OfInstant.Select(start => (PostSubject)new Recap(start)),
        Gen.Long.Select(draft => (PostSubject)new ReadmeProposal(new DraftId(draft))),
        Gen.Long.Select(draft => (PostSubject)new ProposalWithdrawn(new DraftId(draft))),
        OfInstant.Select(at => (PostSubject)new ReadmeApplied(at)),
        Gen.Long.Select(vote => (PostSubject)new VoteOpened(new BookVoteId(vote))),
        Gen.Long.Select(vote => (PostSubject)new VoteClosed(new BookVoteId(vote))),
        Gen.Const((PostSubject)new Welcome()));

    public static readonly Gen<Post> OfPost = Gen.Select(
        Gen.ULong, Gen.Int, OfSubject, Gen.Enum<PostState>(), OfInstant, Gen.ULong.Nullable(), Gen.Bool, OfNullableText,
        (snowflake, seminar, subject, state, at, message, late, reason) => new Post
        {
            Key = $"r.{snowflake}.{seminar}",
            Group = new GroupId(snowflake),
            Seminar = new SeminarId(seminar),
            Subject = subject,
            State = state,
            At = at,
            Channel = message is { } channel ? new ChannelId(~channel) : null,
            Message = message is { } id ? new MessageId(id) : null,
            Late = late,
            Reason = reason,
            ContentHash = late ? reason : null,
        });

    private static readonly Gen<SlideDeck> OfSlides = Gen.Select(
        OfText, OfNullableText, OfNullableText, OfText.Array[0, 4],
        (url, title, topic, covers) => new SlideDeck(url, title, topic, [.. covers]));

    private static readonly Gen<Note> OfNote = Gen.Select(
        OfNullableText, OfNullableText, Gen.ULong.Nullable(), OfInstant,
        (text, url, by, at) => new Note(url is null ? text ?? "" : text, url, by is { } member ? new MemberId(member) : null, at));

    private static readonly Gen<Reading> OfReading = Gen.Select(
        OfText, OfNullableText, OfNullableText, OfNullableText, OfNullableText, Gen.Bool,
        (title, url, authors, part, published, optional) => new Reading(title)
        {
            Url = url,
            Authors = authors,
            Part = part,
            Published = published,
            IsOptional = optional,
        });

    private static readonly Gen<Presenter> OfPresenter = Gen.Select(
        Gen.ULong.Nullable(), OfNullableText, (member, name) => new Presenter(member is { } id ? new MemberId(id) : null, name));

    private static readonly Gen<KnownStart?> OfKnownStart = Gen
        .Select(OfDay, OfTime, Gen.Bool, OfInstant.Nullable(), (day, time, second, at) =>
        at is { } moment ? new KnownStart(day + time, second, "Europe/Berlin", moment) : null);

    private static readonly Gen<Seminar> OfSeminar = Gen.Select(
        Gen.Int, OfNullableText, OfText, OfNullableText, OfDate, Gen.Int[0, 7], Gen.Select(
            OfSlides.Array[0, 3], OfNote.Array[0, 2], OfNullableText, OfKnownStart, OfReading.Array[0, 2], OfPresenter.Array[0, 3]),
        (number, chapter, topic, team, date, flags, lists) => new Seminar
        {
            Id = new SeminarId(~number),
            Number = number,
            Chapter = chapter,
            Topic = topic,
            Readings = [.. lists.Item5],
            Presenters = [.. lists.Item6],
            Team = team,
            Date = date,
            MarkedHeld = (flags & 1) != 0,
            Cancelled = (flags & 2) == 0 ? null : new Cancellation((flags & 4) == 0 ? null : lists.Item3),
            Place = lists.Item3,
            Slides = [.. lists.Item1],
            Notes = [.. lists.Item2],
            Revision = number & int.MaxValue,
            KnownStart = lists.Item4,
        });

    private static readonly Gen<Break> OfBreak = Gen.Select(Gen.Int, OfDay, OfDay, OfText, (id, from, until, reason) => new Break
    {
        Id = new BreakId(id),
        From = from,
        Until = until,
        Reason = reason,
    });

    private static readonly Gen<GroupSettings> OfSettings = Gen.Select(
        OfNullableText, OfNullableText, OneOf(
            [.. DateTimeZoneProviders.Tzdb.Ids]), Gen.Int[0, 15], OfTime, OfDuration, Gen.ULong.Nullable(),
        Gen.Select(OfDuration.Array[0, 5], Gen.OneOf(Gen.Const((FollowedReadme?)null), SyncGen.OfReadme.Select(r => (FollowedReadme?)r))),
        (book, place, zone, flags, start, length, snowflake, more) => new GroupSettings
        {
            Book = book,
            Author = place,
            Zone = DateTimeZoneProviders.Tzdb[zone],
            ZoneIsChosen = (flags & 1) != 0,
            Start = start,
            Length = length,
            Place = place,
            Channel = snowflake is { } channel ? new ChannelId(channel) : null,
            SyllabusChannel = snowflake is { } syllabus ? new ChannelId(syllabus / 3) : null,
            Role = snowflake is { } role ? new RoleId(~role) : null,
            Organizers = snowflake is { } organizers ? new RoleId(organizers / 2) : null,
            Readme = more.Item2,
            LeadTimes = [.. more.Item1],
            Nudges = (flags & 2) != 0,
            Recap = (flags & 4) != 0,
            SlidesNews = (flags & 8) != 0,
            Events = snowflake is null,
            InterestCounts = (flags & 2) != 0,
            ThreadLead = snowflake is null ? length : null,
        });

    // @everyone, whose id is the server's, is left out of the settings: a row that has it is read without it.
    public static readonly Gen<Group> OfGroup = Gen.Select(
        Gen.ULong, Gen.ULong, OfSettings, OfSeminar.Array[0, 5], OfBreak.Array[0, 2], Gen.Int,
        (id, server, settings, seminars, breaks, next) => new Group
        {
            Id = new GroupId(id),
            Server = new ServerId(server),
            SuspendedAt = next % 2 == 0 ? null : Instant.FromUnixTimeTicks(next),
            ArchivedAt = next % 5 == 0 ? Instant.FromUnixTimeTicks(~next) : null,
            Name = next % 7 == 0 ? null : $"Cohort {next}",
            OwesWelcome = next % 3 == 0,
            Settings = EveryoneRole.Without(new ServerId(server), settings),
            Seminars = [.. seminars],
            Breaks = [.. breaks],
            NextSeminarId = next,
            NextBreakId = ~next,
            Revision = next & int.MaxValue,
            Season = next ^ 3,
            FirstSeminarId = next ^ 5,
        });

    public static readonly Gen<Season> OfSeason = Gen.Select(
        OfGroup, OfInstant, Gen.Int, Gen.Int, (group, at, points, discussed) => Season.Of(group, at) with
        {
            Points = points,
            PointsDiscussed = discussed,
        });

    private static readonly Gen<Part> OfPart = Gen.OneOf(
        Gen.Select(Gen.Int, Gen.Int, (number, first) => (Part)new Part.OfSeason(new(number, first), new(~number, ~first))),
        Gen.Select(OfSettings, OfSettings, (before, after) => (Part)new Part.OfSettings(before, after)),
        Gen.Select(OfSeminar, OfSeminar, Gen.Int[0, 2], (before, after, which) => (Part)new Part.OfSeminar(
            which == 1 ? null : before, which == 2 ? null : after)),
        Gen.Select(OfBreak, OfBreak, Gen.Int[0, 2], (before, after, which) => (Part)new Part.OfBreak(
            which == 1 ? null : before, which == 2 ? null : after)));

    public static readonly Gen<Change> OfChange = Gen.Select(
        Gen.Long, Gen.ULong, Gen.ULong.Nullable(), OfInstant, OfPart.Array[1, 4], Gen.Long.Nullable(), OfNullableText,
        (id, group, by, at, parts, undoes, reason) => new Change
        {
            Id = new ChangeId(id),
            Group = new GroupId(group),
            By = by is { } member ? new MemberId(member) : null,
            At = at,
            Parts = [.. parts],
            Undoes = undoes is { } undone ? new ChangeId(undone) : null,
            Reason = reason,
        });

    private static readonly Gen<OptionGiven> OfOption = Gen.OneOf(
        OfText.Select(text => (OptionGiven)text),
        Gen.Long.Select(number => (OptionGiven)number),
        Gen.Bool.Select(yes => (OptionGiven)yes),
        Gen.ULong.Select(id => (OptionGiven)new MemberId(id)),
        Gen.Select(Gen.ULong, Gen.Bool, (id, anyone) => (OptionGiven)new RoleGiven(new RoleId(id), anyone)),
        Gen.ULong.Select(id => (OptionGiven)new ChannelGiven(new ChannelId(id))));

    public static readonly Gen<Draft> OfDraft = Gen.Select(
        Gen.Long, Gen.ULong, Gen.ULong.Nullable(), OfInstant, OfOption.Array[0, 4],
        (id, group, by, at, options) => new Draft
        {
            Id = new DraftId(id),
            Group = new GroupId(group),
            By = by is { } member ? new MemberId(member) : null,
            At = at,
            Kind = "import",
            Inputs = Options.None.With(options.Select((option, i) => KeyValuePair.Create($"input{i}", option))),
        });

    private static readonly Gen<SyllabusMessage> OfSyllabusMessage = Gen.Select(
        Gen.Long, Gen.ULong, OfInstant, Gen.Int[0, 7], OfNullableText,
        (number, snowflake, at, flags, text) => new SyllabusMessage
        {
            Number = number,
            Channel = new ChannelId(snowflake),
            ClaimedAt = at,
            IsFirst = (flags & 1) != 0,
            IsPinned = (flags & 2) != 0,
            Message = (flags & 4) == 0 ? null : new MessageId(~snowflake),
            ContentHash = text,
            PinRefused = text is null ? null : new PinRefusal(text, at),
        });

    public static readonly Gen<Syllabus> OfSyllabus = Gen.Select(
        Gen.ULong, OfSyllabusMessage.Array[0, 3], Gen.Long, OfInstant, OfNullableText,
        (group, messages, next, at, text) => new Syllabus
        {
            Group = new GroupId(group),
            Messages = [.. messages],
            NextNumber = next,
            Problem = text is null ? null : new SyllabusProblem(text, new ChannelId(~group), at, text),
        });
}
