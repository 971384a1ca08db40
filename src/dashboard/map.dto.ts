import { ShareView } from '../indicators/indicators.dto.js';
import { Day, ListOf, Nested, OneOf, Text } from '../platform/http/fields.js';
import { TaskFilterQuery } from '../tasks/tasks.dto.js';
import { BORDER_EDITIONS, type BorderEdition } from './borders.js';
import { StateVectorView } from './matrix.dto.js';

export class MapQuery extends TaskFilterQuery {
  @Day({ optional: true, about: 'Regions, names and borders of this day; today unless given', example: '2020-08-25' })
  day?: string;
  @Text({ max: 60, optional: true, about: 'Code of an indicator', example: 'warm-toilets' }) indicator?: string;
}

export class MapIndicatorView {
  @Text({ max: 40, about: 'To be asked for with GET /dashboard/map', example: 'warm-toilets' }) code: string;
  @Text({
    max: 200,
    about: 'Where several are counted under one code, of the first',
    example: 'schools with warm toilets',
  })
  name: string;
}

export class MapIndicatorsView {
  @ListOf(() => MapIndicatorView, { max: 1000 }) items: MapIndicatorView[];
}

export class BordersQuery {
  @OneOf(BORDER_EDITIONS, { example: '2018' }) edition: BorderEdition;
}

export class ShapeView {
  @Text({ max: 20, about: 'The code of its body', example: 'KZ-61' }) id: string;
  @OneOf(['Polygon', 'MultiPolygon'], { example: 'Polygon' }) type: string;
}

export class ShapesView {
  @OneOf(['GeometryCollection'], { example: 'GeometryCollection' }) type: string;
  @ListOf(() => ShapeView, { max: 100, about: 'With its arcs' }) geometries: ShapeView[];
}

export class BordersObjectsView {
  @Nested(() => ShapesView) regions: ShapesView;
}

/** Named as far as a reader looks into it; arcs and transform are TopoJSON's own. */
export class BordersView {
  @OneOf(['Topology'], { example: 'Topology' }) type: string;
  @Nested(() => BordersObjectsView) objects: BordersObjectsView;
}

export class MapRegionView {
  @Text({ max: 20, about: 'The id of its shape in the borders', example: 'KZ-61' }) code: string;
  @Text({ max: 300, example: 'Turkistan' }) name: string;
  @Nested(() => StateVectorView, { about: 'Its tasks as they stand now' }) totals: StateVectorView;
  @Nested(() => ShareView, { nullable: true, about: 'Done of total by its latest counts; null: nothing counted' })
  indicator: ShareView | null;
}

export class MapView {
  @Day({ example: '2020-08-25' }) day: string;
  @OneOf(BORDER_EDITIONS, { about: 'The edition of GET /dashboard/borders', example: '2018' }) borders: string;
  @Text({ max: 300, about: 'To be shown beside the map', example: 'Borders: geokz (A. Rodionov), CC BY 4.0' })
  credit: string;
  @ListOf(() => MapRegionView, { max: 100 }) regions: MapRegionView[];
}
