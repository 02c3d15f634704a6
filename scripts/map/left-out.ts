/**
 * What MapLibre brings for maps that this product has none of: vector, raster and terrain tiles, pictures, a globe, heat, relief, houses. Paths are of
 * its sources. Whoever calls any of it is refused; only questions whether a layer is such a one are answered no.
 */
export const leftOut: readonly string[] = [
  // Sources: everything on these maps is GeoJSON of our own API.
  "source/vector_tile_source.ts",
  "source/vector_tile_mlt.ts",
  "source/raster_tile_source.ts",
  "source/raster_dem_tile_source.ts",
  "source/raster_dem_tile_worker_source.ts",
  "source/image_source.ts",
  "source/video_source.ts",
  "source/canvas_source.ts",
  // Layers other than ground, fill, line, circle and symbol.
  "style/style_layer/heatmap_style_layer.ts",
  "style/style_layer/hillshade_style_layer.ts",
  "style/style_layer/color_relief_style_layer.ts",
  "style/style_layer/fill_extrusion_style_layer.ts",
  "style/style_layer/raster_style_layer.ts",
  "style/style_layer/custom_style_layer.ts",
  "webgl/draw/draw_heatmap.ts",
  "webgl/draw/draw_hillshade.ts",
  "webgl/draw/draw_color_relief.ts",
  "webgl/draw/draw_fill_extrusion.ts",
  "webgl/draw/draw_raster.ts",
  "webgl/draw/draw_custom.ts",
  "webgl/draw/draw_terrain.ts",
  // Heights.
  "render/terrain.ts",
  "webgl/render_to_texture.ts",
  // A round earth.
  "geo/projection/globe_projection.ts",
  "geo/projection/globe_transform.ts",
  "geo/projection/globe_camera_helper.ts",
  "geo/projection/vertical_perspective_projection.ts",
  "geo/projection/vertical_perspective_transform.ts",
  "geo/projection/vertical_perspective_camera_helper.ts",
  // Boxes of its own beside the map.
  "ui/control/attribution_control.ts",
  "ui/control/logo_control.ts",
  "ui/hash.ts",
];

/** Is called for every picture. Maps that cannot be tilted show no sky, so nothing is drawn. */
export const leftEmpty: readonly string[] = ["webgl/draw/draw_sky.ts"];

/** Programs of the graphics card for the same things. */
export const leftOutShaders: readonly string[] = [
  "_projection_globe",
  "atmosphere",
  "color_relief",
  "fill_extrusion",
  "fill_extrusion_pattern",
  "heatmap",
  "heatmap_texture",
  "hillshade",
  "hillshade_prepare",
  "raster",
  "sky",
  "terrain",
  "terrain_depth",
  "terrain_height",
];
